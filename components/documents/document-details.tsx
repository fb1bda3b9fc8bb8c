import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { WordingPill } from '@/components/documents/wording-pill';
import type { DocumentState } from '@/components/documents/document-draft';
import type { SourceChoices } from '@/components/documents/document-fields';

interface DocumentDetailsProps {
  study: string;
  document: DocumentState;
  choices: SourceChoices;
}

/** The document for those who read only. */
export function DocumentDetails({ study, document, choices }: DocumentDetailsProps) {
  const t = useTranslations('documents');
  const interview = choices.interviews.find(({ id }) => id === document.interviewId);
  const cases = choices.cases.filter(({ id }) => document.caseIds.includes(id));
  const link = 'hover:text-accent hover:underline';
  return (
    <dl className="grid grid-cols-[9rem_1fr] gap-x-4 gap-y-2.5">
      <dt className="text-ink-2">{t('name')}</dt>
      <dd>{document.title}</dd>
      <dt className="text-ink-2">{t('kind')}</dt>
      <dd>{t(`kinds.${document.kind}`)}</dd>
      <dt className="text-ink-2">{t('wording')}</dt>
      <dd className="flex flex-wrap items-center gap-2">
        <WordingPill wording={document.wording} />
        <span className="text-ink-2">{t(`form.wordingHelp.${document.wording}`)}</span>
      </dd>
      <dt className="text-ink-2">{t('interview')}</dt>
      <dd>
        {interview ? (
          <Link href={`/studies/${study}/interviews/${interview.id}`} className={link}>
            {interview.title === ''
              ? `Int. ${interview.number}`
              : `Int. ${interview.number} · ${interview.title}`}
          </Link>
        ) : (
          t('form.standalone')
        )}
      </dd>
      <dt className="text-ink-2">{t('cases')}</dt>
      <dd className="flex flex-col gap-0.5">
        {cases.length === 0 && '—'}
        {cases.map(({ id, code, title }) => (
          <Link key={id} href={`/studies/${study}/cases/${id}`} className={link}>
            {code} · {title}
          </Link>
        ))}
      </dd>
    </dl>
  );
}
