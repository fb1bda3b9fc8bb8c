import { useFormatter, useLocale, useTranslations } from 'next-intl';
import {
  stateOf,
  type AssignedInterview,
  type Assignment,
  type Person,
} from '@/components/assignments/assignment-row';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Pill } from '@/components/ui/pill';
import { partialDateText } from '@/lib/core/periods/partial-date-text';

const TONE = { complete: 'good', late: 'warn', begun: 'accent', waiting: 'neutral' } as const;

interface AssignmentLineProps {
  assignment: Assignment;
  interview: AssignedInterview;
  person: Person;
  today: string;
  mayChange: boolean;
  onDeclare: (completed: boolean) => void;
  onDue: () => void;
  onTakeAway: () => void;
}

/** Who codes an interview, by when, how far they are, and what can be done about it. */
export function AssignmentLine(props: AssignmentLineProps) {
  const { assignment, interview, person, today, mayChange } = props;
  const t = useTranslations('assignments');
  const format = useFormatter();
  const locale = useLocale();
  const state = stateOf(assignment, today);
  const words = { number: interview.number, name: person.name };
  const isComplete = assignment.completedAt !== null;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="flex min-w-40 items-center gap-2">
        <Avatar id={person.id} name={person.name} />
        <span>
          {person.name}
          {person.removed && <span className="block text-xs text-ink-2">{t('table.former')}</span>}
        </span>
      </span>
      <Pill tone={TONE[state]}>{t(`state.${state}`)}</Pill>
      <span className="text-xs text-ink-2">
        {assignment.completedAt !== null
          ? t('completedOn', {
              date: format.dateTime(new Date(assignment.completedAt), { dateStyle: 'medium' }),
            })
          : assignment.dueOn !== null && t('dueBy', { date: partialDateText(assignment.dueOn, locale) })}
      </span>
      {mayChange && (
        <span className="ml-auto flex flex-wrap">
          <Button
            variant="quiet"
            aria-label={t(isComplete ? 'reopenOf' : 'declareOf', words)}
            onClick={() => props.onDeclare(!isComplete)}
          >
            {t(isComplete ? 'reopen' : 'declare')}
          </Button>
          {!isComplete && (
            <Button variant="quiet" aria-label={t('changeOf', words)} onClick={props.onDue}>
              {t('change')}
            </Button>
          )}
          <Button variant="quiet" aria-label={t('takeAwayOf', words)} onClick={props.onTakeAway}>
            {t('takeAway')}
          </Button>
        </span>
      )}
    </li>
  );
}
