import { useTranslations } from 'next-intl';
import type { NamedChoice, ParticipantState } from '@/components/participants/participant-row';

interface ParticipantDetailsProps {
  participant: ParticipantState;
  roleCategories: NamedChoice[];
  organisations: NamedChoice[];
}

/** For who reads and does not write. */
export function ParticipantDetails({ participant, roleCategories, organisations }: ParticipantDetailsProps) {
  const t = useTranslations('participants');
  const nameIn = (choices: NamedChoice[], chosen: string | null) =>
    choices.find(({ id }) => id === chosen)?.name ?? t('unknown');
  const rows = [
    [t('roleCategory'), nameIn(roleCategories, participant.roleCategoryId)],
    [t('organisation'), nameIn(organisations, participant.organisationId)],
  ];
  return (
    <dl className="flex flex-col gap-2">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt className="text-xs text-ink-2">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
