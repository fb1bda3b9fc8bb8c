import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';
import type { AskedItem } from '@/components/guide/use-asked';

const ANSWERS = [true, false, null] as const;
type Answer = (typeof ANSWERS)[number];

export function wordOf(answer: Answer): 'yes' | 'no' | 'unknown' {
  if (answer === null) return 'unknown';
  return answer ? 'yes' : 'no';
}

interface AskedQuestionProps {
  /** From 1. */
  number: number;
  item: AskedItem;
  answer: Answer;
  /** Null for who only reads. */
  onChoose: ((answer: Answer) => void) | null;
}

export function AskedQuestion({ number, item, answer, onChoose }: AskedQuestionProps) {
  const t = useTranslations('guide.asked');
  const text = (
    <>
      <span className="mr-2 text-ink-3 tabular-nums">{number}.</span>
      {item.text} {item.archived && <Pill>{t('archived')}</Pill>}
    </>
  );
  if (!onChoose) {
    return (
      <div className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
        <p className="min-w-60 flex-1">{text}</p>
        <p className="text-ink-2">{t(wordOf(answer))}</p>
      </div>
    );
  }
  return (
    <fieldset className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2.5">
      <legend className="float-left min-w-60 flex-1">{text}</legend>
      <div className="flex gap-4">
        {ANSWERS.map((each) => (
          <label key={wordOf(each)} className="inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap">
            <input
              type="radio"
              name={`asked-${item.questionId}`}
              checked={answer === each}
              onChange={() => onChoose(each)}
              className="size-4 accent-accent"
            />
            {t(wordOf(each))}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
