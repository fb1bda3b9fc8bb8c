import { Download } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { FileSize } from '@/components/documents/file-size';

interface DocumentProvenanceProps {
  study: string;
  documentId: string;
  sha256: string;
  /** UTF-16 units. */
  length: number;
  provenance: {
    number: number;
    createdAt: Date;
    importedBy: string;
    paragraphCount: number;
    original: { name: string; size: number } | null;
  };
}

/** Where the text comes from; none of it can be edited. */
export function DocumentProvenance({
  study,
  documentId,
  sha256,
  length,
  provenance,
}: DocumentProvenanceProps) {
  const t = useTranslations('documents');
  const format = useFormatter();
  const { number, createdAt, importedBy, paragraphCount, original } = provenance;
  const date = format.dateTime(createdAt, { dateStyle: 'medium', timeStyle: 'short' });
  const rows = [
    [t('provenance.version'), format.number(number)],
    [t('length'), t('characters', { count: length })],
    [t('provenance.paragraphs'), format.number(paragraphCount)],
    [t('provenance.imported'), t('provenance.importedBy', { date, name: importedBy })],
  ] as const;
  return (
    <section aria-labelledby="provenance" className="flex flex-col gap-2.5">
      <h2 id="provenance" className="font-semibold">
        {t('provenance.title')}
      </h2>
      <dl className="grid grid-cols-[7rem_1fr] gap-x-3 gap-y-1.5 tabular-nums">
        {rows.map(([label, value]) => (
          <div key={label} className="contents">
            <dt className="text-ink-2">{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <dt className="text-ink-2">{t('provenance.sha256')}</dt>
        <dd title={sha256} className="font-mono text-xs leading-normal">
          <span aria-hidden>{sha256.slice(0, 12)}…</span>
          <span className="sr-only">{sha256}</span>
        </dd>
        <dt className="text-ink-2">{t('provenance.original')}</dt>
        <dd>
          {original ? (
            <a
              href={`/api/v1/studies/${study}/documents/${documentId}/original`}
              aria-label={t('provenance.download', { name: original.name })}
              className="inline-flex max-w-full items-baseline gap-1.5 text-accent hover:underline"
            >
              <Download aria-hidden size={13} className="shrink-0 self-center" />
              <span className="wrap-anywhere">{original.name}</span>
              <span className="shrink-0 text-ink-2">
                <FileSize bytes={original.size} />
              </span>
            </a>
          ) : (
            t('provenance.pasted')
          )}
        </dd>
      </dl>
    </section>
  );
}
