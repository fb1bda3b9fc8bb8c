'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { Refusal } from '@/components/kept/kept-coding';
import type { KeptDocument } from '@/components/kept/kept-overview';
import { KeptTextItem } from '@/components/kept/kept-text-item';
import { RefusalItem } from '@/components/kept/refusal-item';
import { sendKept } from '@/components/kept/send-kept';
import { useOverview } from '@/components/kept/use-overview';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { CodingSession } from '@/components/workspace/coding-session';
import { sendUnseen } from '@/components/workspace/open-sessions';

/** Everything of a person that lies in this browser alone, also of documents that no longer open. */
export function KeptPage({ userId }: { userId: string }) {
  const t = useTranslations('kept');
  const { overview, isUnreadable, look } = useOverview(userId);
  if (!overview) return isUnreadable ? <p>{t('unreadable')}</p> : null;
  const { documents, texts } = overview;
  if (documents.length === 0 && texts.length === 0)
    return <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>;

  const decide = async (refusal: Refusal, decision: (session: CodingSession) => void) => {
    decision(await sendUnseen(refusal));
    look();
  };
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <p className="text-ink-2">{t('pageText')}</p>
      {documents.map((kept) => (
        <KeptDocumentSection
          key={kept.document.documentId}
          kept={kept}
          onSend={() => void sendKept({ documents: [kept] }).then(look)}
          onRetry={(refusal) => void decide(refusal, (session) => session.retryRefusal(refusal))}
          onDrop={(refusal) => void decide(refusal, (session) => session.dropRefusal(refusal))}
        />
      ))}
      {texts.length > 0 && (
        <section className="flex flex-col gap-2.5">
          <h2 className="text-lg font-semibold">{t('texts')}</h2>
          <ul className="flex flex-col gap-2.5">
            {texts.map((text) => (
              <KeptTextItem key={text.place} text={text} onDiscarded={look} />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

interface SectionProps {
  kept: KeptDocument;
  onSend: () => void;
  onRetry: (refusal: Refusal) => void;
  onDrop: (refusal: Refusal) => void;
}

function KeptDocumentSection({ kept, onSend, onRetry, onDrop }: SectionProps) {
  const t = useTranslations('kept');
  const { document, unsent, refusals } = kept;
  return (
    <section className="flex flex-col gap-2.5">
      <h2 className="text-lg font-semibold">
        <Link href={`/studies/${document.slug}/documents/${document.documentId}`} className="hover:underline">
          {document.title}
        </Link>
      </h2>
      {unsent > 0 && (
        <p className="flex flex-wrap items-center gap-3">
          {t('ofDocument', { unsent, refused: 0 })}
          <Button onClick={onSend}>{t('sendNow')}</Button>
        </p>
      )}
      {refusals.length > 0 && <p className="text-ink-2">{t('refusedText')}</p>}
      <ul className="flex flex-col gap-2.5">
        {refusals.map((refusal) => (
          <RefusalItem
            key={refusal.id}
            refusal={refusal}
            onRetry={() => onRetry(refusal)}
            onDrop={() => onDrop(refusal)}
          />
        ))}
      </ul>
    </section>
  );
}
