import { useTranslations } from 'next-intl';
import { choiceOf } from '@/components/speakers/speaker-choice';
import { Cell } from '@/components/ui/data-table';
import { SelectField } from '@/components/ui/field';
import type { DocumentSpeaker } from '@/lib/domain/speakers/list-speakers';

export interface SpeakerOption {
  id: string;
  code: string;
}

interface SpeakerRowProps {
  item: DocumentSpeaker;
  choice: string;
  participants: SpeakerOption[];
  nameOf: (choice: string) => string;
  /** Null for who only reads. */
  onChoose: ((choice: string) => void) | null;
}

export function SpeakerRow({ item, choice, participants, nameOf, onChoose }: SpeakerRowProps) {
  const t = useTranslations('speakers');
  const { label, turns, firstWords, proposed } = item;
  return (
    <tr>
      <Cell className="font-medium wrap-anywhere">{label}</Cell>
      <Cell className="text-right tabular-nums">{turns}</Cell>
      <Cell className="min-w-48 text-ink-2">{firstWords}</Cell>
      <Cell className="min-w-40">
        {onChoose ? (
          <SelectField
            label={t('whoOf', { label })}
            labelHidden
            value={choice}
            hint={choice === '' && proposed ? t('proposal', { who: nameOf(choiceOf(proposed)) }) : undefined}
            onChange={(event) => onChoose(event.target.value)}
          >
            <option value="">{t('unknown')}</option>
            <option value="INTERVIEWER">{t('interviewer')}</option>
            {participants.map(({ id, code }) => (
              <option key={id} value={id}>
                {code}
              </option>
            ))}
          </SelectField>
        ) : (
          nameOf(choice)
        )}
      </Cell>
    </tr>
  );
}
