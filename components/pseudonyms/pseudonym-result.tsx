'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageBody } from '@/components/ui/page-header';
import type { NameElsewhere } from '@/lib/domain/pseudonyms/find-names-elsewhere';
import type { Pseudonymised } from '@/lib/flows/pseudonymise-document';

interface PseudonymResultProps {
  slug: string;
  documentId: string;
  result: Pseudonymised;
  onContinue: () => void;
}

/** What was done, and where the names are still to be read. */
export function PseudonymResult({ slug, documentId, result, onContinue }: PseudonymResultProps) {
  const t = useTranslations('pseudonyms');
  const { replaced, listed, version, excerpts, elsewhere } = result;
  const study = `/studies/${slug}`;
  return (
    <PageBody narrow>
      <div className="flex flex-col gap-6 py-2">
        <Notice tone="good" alert>
          {t('done', { replaced, number: version.number })}
        </Notice>
        <ul className="flex list-disc flex-col gap-1 pl-5">
          <li>{t('doneExcerpts', { same: excerpts.exact, moved: excerpts.moved })}</li>
          {excerpts.changed + excerpts.lost > 0 && (
            <li>{t('doneWaiting', { count: excerpts.changed + excerpts.lost })}</li>
          )}
          <li>{t('doneListed', { count: listed })}</li>
          <li>{t('doneClosed')}</li>
        </ul>
        <section className="flex flex-col gap-2">
          <h2 className="text-lg font-semibold">{t('elsewhereTitle')}</h2>
          {elsewhere.length === 0 ? (
            <p className="text-ink-2">{t('elsewhereNone')}</p>
          ) : (
            <>
              <p className="max-w-prose text-ink-2">{t('elsewhereText')}</p>
              <ul className="flex flex-col divide-y divide-line rounded-md border border-line bg-surface">
                {elsewhere.map((each) => (
                  <ElsewhereItem key={`${each.place} ${each.id}`} study={study} each={each} />
                ))}
              </ul>
            </>
          )}
        </section>
        <div className="flex flex-wrap gap-2">
          <LinkButton variant="primary" href={`${study}/documents/${documentId}`}>
            {t('toText')}
          </LinkButton>
          <Button onClick={onContinue}>{t('continue')}</Button>
        </div>
      </div>
    </PageBody>
  );
}

function ElsewhereItem({ study, each }: { study: string; each: NameElsewhere }) {
  const t = useTranslations('pseudonyms');
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 px-3 py-2">
      <Link className="text-accent underline" href={`${study}${addressOf(each)}`}>
        {t(`elsewhere.${each.place}`, { title: each.title })}
      </Link>
      <span className="text-ink-2">{t('times', { count: each.count })}</span>
      {each.sameInterview && <span className="text-xs text-ink-2">{t('sameInterview')}</span>}
    </li>
  );
}

/** Whoever was let in here is let into the other documents of the interview too. */
function addressOf({ place, id, documentId, sameInterview }: NameElsewhere): string {
  switch (place) {
    case 'document':
      return `/documents/${id}${sameInterview ? '/pseudonymise' : ''}`;
    case 'title':
      return `/documents/${id}/settings`;
    case 'interview':
      return `/interviews/${id}`;
    case 'case':
      return `/cases/${id}`;
    case 'memo':
      return `/documents/${documentId ?? ''}?excerpt=${id}`;
    case 'note':
      return '/memos';
    case 'theme':
      return '/themes';
    case 'question':
      return '/interviews/guide';
    case 'summary':
    case 'summaryVersion':
    case 'comment':
      return `/summaries/${id}`;
  }
}
