import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import type { InterviewState } from '@/components/interviews/interview-fields';
import type { InterviewChoices } from '@/components/interviews/interview-fieldset';
import { partialDateText } from '@/lib/core/periods/partial-date-text';

interface InterviewDetailsProps {
  study: string;
  interview: InterviewState;
  choices: InterviewChoices;
}

/** The interview for those who read only. */
export function InterviewDetails({ study, interview, choices }: InterviewDetailsProps) {
  const t = useTranslations('interviews');
  const locale = useLocale();
  const { title, date, mode, place, participantCodes, notes } = interview;
  const interviewers = choices.members.filter(({ userId }) => interview.interviewerIds.includes(userId));
  const rows = [
    [t('name'), title],
    [t('date'), date && partialDateText(date, locale)],
    [t('mode'), mode && t(`modes.${mode}`)],
    [t('place'), place],
    [t('participants'), participantCodes.join(', ')],
    [t('interviewers'), interviewers.map(({ name }) => name).join(', ')],
  ] as const;
  return (
    <dl className="grid grid-cols-[9rem_1fr] gap-x-4 gap-y-2.5">
      {rows.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-ink-2">{label}</dt>
          <dd>{value || '—'}</dd>
        </div>
      ))}
      <dt className="text-ink-2">{t('cases')}</dt>
      <dd className="flex flex-col gap-0.5">
        {interview.caseIds.length === 0 && '—'}
        {choices.cases
          .filter(({ id }) => interview.caseIds.includes(id))
          .map(({ id, code, title: name }) => (
            <Link
              key={id}
              href={`/studies/${study}/cases/${id}`}
              className="hover:text-accent hover:underline"
            >
              {code} · {name}
            </Link>
          ))}
      </dd>
      <dt className="text-ink-2">{t('notes')}</dt>
      <dd className="whitespace-pre-wrap">{notes || '—'}</dd>
    </dl>
  );
}
