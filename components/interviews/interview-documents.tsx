import { FileText, Upload } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { WordingPill } from '@/components/documents/wording-pill';
import { LinkButton } from '@/components/ui/button';
import type { DocumentKind, Wording } from '@/lib/core/materials/document-kind';

interface InterviewDocumentsProps {
  study: string;
  interviewId: string;
  documents: { id: string; title: string; kind: DocumentKind; wording: Wording; excerptCount: number }[];
  mayWrite: boolean;
}

export function InterviewDocuments({ study, interviewId, documents, mayWrite }: InterviewDocumentsProps) {
  const t = useTranslations('interviews');
  const words = useTranslations('documents');
  return (
    <section aria-labelledby="interview-documents" className="flex flex-col gap-3">
      <h2 id="interview-documents" className="font-semibold">
        {t('documentsOf')}
      </h2>
      {documents.length === 0 && (
        <p className="text-ink-2">{mayWrite ? t('noDocuments') : t('noDocumentsReader')}</p>
      )}
      <ul className="flex flex-col gap-2">
        {documents.map(({ id, title, kind, wording, excerptCount }) => (
          <li key={id} className="rounded-md border border-line bg-surface">
            <Link
              href={`/studies/${study}/documents/${id}`}
              className="flex gap-2.5 px-3 py-2.5 hover:bg-sunken"
            >
              <FileText aria-hidden size={16} className="mt-0.5 shrink-0 text-ink-3" />
              <span className="flex min-w-0 flex-col gap-1">
                <span className="font-medium wrap-anywhere">{title}</span>
                <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-2">
                  {words(`kinds.${kind}`)}
                  <WordingPill wording={wording} />
                  <span className="tabular-nums">{words('excerptCount', { count: excerptCount })}</span>
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {mayWrite && (
        <div>
          <LinkButton
            href={`/studies/${study}/documents/import?interview=${interviewId}`}
            variant={documents.length === 0 ? 'primary' : 'secondary'}
          >
            <Upload aria-hidden size={14} />
            {t('importText')}
          </LinkButton>
        </div>
      )}
    </section>
  );
}
