'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { KeptOverview } from '@/components/kept/kept-overview';

/** What lies in this browser alone, in a few lines. */
export function KeptContents({ overview: { documents, texts } }: { overview: KeptOverview }) {
  const t = useTranslations('kept');
  const format = useFormatter();
  return (
    <ul className="list-disc pl-5">
      {documents.map(({ document, unsent, refusals }) => (
        <li key={document.documentId}>
          <strong className="font-semibold">{document.title}</strong>:{' '}
          {t('ofDocument', { unsent, refused: refusals.length })}
        </li>
      ))}
      {texts.map(({ place, label, at }) => (
        <li key={place}>
          <strong className="font-semibold">{label}</strong>:{' '}
          {t('ofText', { date: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) })}
        </li>
      ))}
    </ul>
  );
}
