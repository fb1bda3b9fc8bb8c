import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MarkedWords } from '@/components/versions/marked-words';
import { wordChanges } from '@/lib/core/text/readable-changes';

interface QuotePairProps {
  former: string;
  /** What the excerpt would say; null when nothing is left of it. */
  suggested: string | null;
  /** Notes never stand in quotation marks. */
  isNotes: boolean;
}

/** What an excerpt said beside what it would say, word by word. */
export function QuotePair({ former, suggested, isNotes }: QuotePairProps) {
  const t = useTranslations('waiting');
  const parts = wordChanges(former, suggested ?? '');
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
      <Side title={t('before')} isNotes={isNotes}>
        {suggested === null ? former : <MarkedWords parts={parts.filter(({ kind }) => kind !== 'added')} />}
      </Side>
      {suggested === null ? (
        <div>
          <h4 className="text-xs font-medium text-ink-2">{t('now')}</h4>
          <p className="text-ink-2">{t('nothingLeft')}</p>
        </div>
      ) : (
        <Side title={t('now')} isNotes={isNotes}>
          <MarkedWords parts={parts.filter(({ kind }) => kind !== 'removed')} />
        </Side>
      )}
    </div>
  );
}

function Side({ title, isNotes, children }: { title: string; isNotes: boolean; children: ReactNode }) {
  return (
    <div>
      <h4 className="text-xs font-medium text-ink-2">{title}</h4>
      <blockquote className="font-serif text-[0.94rem] leading-normal wrap-anywhere whitespace-pre-line">
        {isNotes ? children : <>«{children}»</>}
      </blockquote>
    </div>
  );
}
