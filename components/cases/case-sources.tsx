import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { partialDateText } from '@/lib/core/periods/partial-date-text';
import type { CaseDocument, CaseMaterials } from '@/lib/domain/cases/get-case-materials';

/** The interviews and documents that speak of a case. */
export function CaseSources({ slug, materials }: { slug: string; materials: CaseMaterials }) {
  const t = useTranslations('cases');
  const locale = useLocale();
  const base = `/studies/${slug}`;
  return (
    <>
      <Sources title={t('interviews')} count={materials.interviews.length} empty={t('noInterviews')}>
        {materials.interviews.map(({ id, number, title, date }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={`${base}/interviews/${id}`}
              className="inline-flex min-h-6 items-center font-medium hover:text-accent hover:underline"
            >
              Int. {number}
            </Link>
            <span>{title}</span>
            {date && <span className="text-ink-2">{partialDateText(date, locale)}</span>}
          </li>
        ))}
      </Sources>
      <Sources title={t('documents')} count={materials.documents.length} empty={t('noDocuments')}>
        {materials.documents.map((document) => (
          <li key={document.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link
              href={`${base}/documents/${document.id}`}
              className="inline-flex min-h-6 items-center font-medium hover:text-accent hover:underline"
            >
              {document.title}
            </Link>
            <span className="text-ink-2">{document.citation}</span>
            <Parts slug={slug} document={document} />
          </li>
        ))}
      </Sources>
    </>
  );
}

function Parts({ slug, document }: { slug: string; document: CaseDocument }) {
  const t = useTranslations('cases');
  if (document.passages.length === 0) return null;
  return (
    <Link
      href={`/studies/${slug}/documents/${document.id}/passages`}
      className="inline-flex min-h-6 items-center text-ink-2 underline underline-offset-2 hover:text-accent"
    >
      {document.passages
        .map(({ fromParagraph, toParagraph }) => ({ from: fromParagraph + 1, to: toParagraph + 1 }))
        .map((range) => t(range.from === range.to ? 'documentOneParagraph' : 'documentPart', range))
        .join(', ')}
    </Link>
  );
}

function Sources(props: { title: string; count: number; empty: string; children: React.ReactNode }) {
  return (
    <section className="flex flex-col gap-1.5">
      <h2 className="flex items-baseline justify-between font-semibold">
        {props.title}
        <span className="text-xs font-normal text-ink-2">{props.count}</span>
      </h2>
      {props.count === 0 ? (
        <p className="text-ink-2">{props.empty}</p>
      ) : (
        <ul className="flex flex-col gap-1">{props.children}</ul>
      )}
    </section>
  );
}
