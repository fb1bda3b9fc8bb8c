import { useTranslations } from 'next-intl';
import { memo } from 'react';
import type { CaseMark, ParagraphRange } from '@/components/cases/passage-desk';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';
import type { ParagraphOpening } from '@/lib/domain/cases/get-paragraph-openings';
import type { PassageView } from '@/lib/domain/cases/list-passages';

const SECTION = 50;

interface ParagraphListProps {
  paragraphs: ParagraphOpening[];
  passages: PassageView[];
  cases: CaseMark[];
  range: ParagraphRange | null;
  onChoose: ((ordinal: number) => void) | undefined;
}

/** Long reports are drawn in sections, which the browser skips while they are out of sight. */
export function ParagraphList({ paragraphs, passages, cases, range, onChoose }: ParagraphListProps) {
  const t = useTranslations('cases.passage');
  const sections = Array.from({ length: Math.ceil(paragraphs.length / SECTION) }, (_, i) =>
    paragraphs.slice(i * SECTION, (i + 1) * SECTION),
  );
  const markOf = new Map(cases.map((mark) => [mark.id, mark]));
  return (
    <div role="group" aria-label={t('list')} className="min-h-0 overflow-y-auto px-4.5 py-3">
      {sections.map((section, i) => (
        <div key={i} className="[contain-intrinsic-size:auto_1700px] [content-visibility:auto]">
          {section.map(({ ordinal, speaker, opening }) => {
            const marks = passages
              .filter(({ fromParagraph, toParagraph }) => fromParagraph <= ordinal && ordinal <= toParagraph)
              .flatMap(({ caseId }) => markOf.get(caseId) ?? []);
            return (
              <ParagraphRow
                key={ordinal}
                ordinal={ordinal}
                speaker={speaker}
                opening={opening}
                marks={marks.map(({ code, hue }) => `${hue} ${code}`).join('\n')}
                isChosen={range !== null && range.from <= ordinal && ordinal <= range.to}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

interface ParagraphRowProps extends ParagraphOpening {
  /** Hue and code of each case it belongs to, one a line: a string, so that the row is drawn anew only when it differs. */
  marks: string;
  isChosen: boolean;
  onChoose: ((ordinal: number) => void) | undefined;
}

const ParagraphRow = memo(function ParagraphRow(props: ParagraphRowProps) {
  const { ordinal, speaker, opening, marks, isChosen, onChoose } = props;
  const cases = marks.split('\n').flatMap((mark) => {
    const [hue, ...code] = mark.split(' ');
    return code.length > 0 ? [{ hue: Number(hue), code: code.join(' ') }] : [];
  });
  return (
    <button
      type="button"
      id={`paragraph-${ordinal + 1}`}
      disabled={!onChoose}
      aria-pressed={isChosen}
      onClick={() => onChoose?.(ordinal)}
      className={joinClasses(
        'grid w-full grid-cols-[auto_2.5rem_minmax(0,1fr)_auto] items-stretch gap-2 rounded-sm text-left disabled:cursor-default',
        isChosen ? 'bg-accent-soft' : 'hover:bg-surface',
      )}
    >
      <span aria-hidden className="flex min-w-2 gap-0.5">
        {cases.map(({ hue, code }) => (
          <span key={code} className={joinClasses(hueClass(hue), 'w-1.5 bg-stripe')} />
        ))}
      </span>
      <span className="py-1 text-right text-ink-3 tabular-nums">{ordinal + 1}</span>
      <span className="truncate py-1">
        {speaker && <span className="pr-1.5 text-xs font-semibold text-ink-2">{speaker}</span>}
        {opening}
      </span>
      <span className="py-1 text-xs text-ink-2">{cases.map(({ code }) => code).join(', ')}</span>
    </button>
  );
});
