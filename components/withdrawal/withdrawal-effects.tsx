'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import type { WithdrawalPreview } from '@/lib/flows/preview-withdrawal';

const SHOWN = 6;

/** Everything that rests on the participant's words. */
export function WithdrawalEffects({ slug, preview }: { slug: string; preview: WithdrawalPreview }) {
  const t = useTranslations('withdrawal');
  const { documents, resting, written } = preview;
  const touched = documents.filter(({ spoken, quoted }) => spoken > 0 || quoted);
  return (
    <div className="flex flex-col gap-4">
      {touched.length === 0 && written.length === 0 && <p>{t('nothing')}</p>}
      {touched.length > 0 && (
        <Part title={t('documents')}>
          {touched.map(({ id, citation, title, spoken, quoted, excerpts }) => (
            <li key={id}>
              <Link
                href={`/studies/${slug}/documents/${id}`}
                className="text-accent underline underline-offset-2"
              >
                {title}
              </Link>{' '}
              <span className="text-ink-2">
                {[
                  citation,
                  quoted ? t('quotedOnly') : t('spoken', { count: spoken }),
                  t('documentExcerpts', { count: excerpts }),
                ].join(' · ')}
              </span>
            </li>
          ))}
        </Part>
      )}
      {resting.length > 0 && (
        <Part title={t('resting')}>
          {resting.map(({ kind, count, items }) => (
            <li key={kind}>
              {t(`restingKind.${kind}`, { count })}{' '}
              <span className="text-ink-2">
                {items
                  .slice(0, SHOWN)
                  .map(({ name, count: times }) => (times > 1 ? `${name} (${times})` : name))
                  .join(', ')}
                {items.length > SHOWN && ` ${t('more', { count: items.length - SHOWN })}`}
              </span>
            </li>
          ))}
        </Part>
      )}
      {written.length > 0 && (
        <Part title={t('written')}>
          {written.map(({ table, count }) => (
            <li key={table}>{t(`writtenTable.${table}`, { count })}</li>
          ))}
        </Part>
      )}
      <Part title={t('person')}>
        {preview.identity && <li>{t('identity')}</li>}
        {preview.consents > 0 && <li>{t('consents', { count: preview.consents })}</li>}
        {preview.forms > 0 && <li>{t('forms', { count: preview.forms })}</li>}
        {!preview.identity && preview.consents + preview.forms === 0 && <li>{t('noPerson')}</li>}
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <ul className="list-disc pl-5">{children}</ul>
    </div>
  );
}
