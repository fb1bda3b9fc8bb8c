import { memo } from 'react';
import type { Line, Mark, MarkState } from '@/components/pseudonyms/text-pieces';
import { joinClasses } from '@/components/ui/join-classes';

/** Told apart by their line as by their colour: dashed, solid, dotted. */
export const MARK_LOOK: Record<MarkState, string> = {
  open: 'cursor-pointer border-b-2 border-dashed border-warn bg-transparent text-inherit',
  accepted:
    'cursor-pointer rounded-sm border-b-2 border-solid border-accent bg-accent-soft font-medium text-inherit',
  left: 'cursor-pointer border-b border-dotted border-edge bg-transparent text-inherit',
};

interface NamedLineProps {
  text: string;
  line: Line;
  current: string | null;
  after: boolean;
}

export const NamedLine = memo(function NamedLine({ text, line, current, after }: NamedLineProps) {
  const parts = line.marks.map((mark, i) => (
    <span key={mark.start}>
      {text.slice(line.marks[i - 1]?.end ?? line.start, mark.start)}
      <mark
        data-place={mark.start}
        data-name={mark.key}
        className={joinClasses(
          MARK_LOOK[mark.state],
          mark.key === current && 'rounded-sm ring-2 ring-accent',
        )}
      >
        {after && mark.state === 'accepted' ? mark.replacement : text.slice(mark.start, mark.end)}
      </mark>
    </span>
  ));
  return (
    <p
      data-line={line.start}
      className="min-h-[1em] px-1 py-0.5 whitespace-pre-wrap [content-visibility:auto]"
    >
      {parts}
      {text.slice(line.marks.at(-1)?.end ?? line.start, line.end)}
    </p>
  );
}, isSameLine);

/** A decision changes few lines of a long text. */
function isSameLine(a: NamedLineProps, b: NamedLineProps): boolean {
  if (a.text !== b.text || a.line.start !== b.line.start || a.line.end !== b.line.end) return false;
  if (a.line.marks.length !== b.line.marks.length) return false;
  if (a.line.marks.length === 0) return true;
  return a.after === b.after && a.line.marks.every((mark, i) => isSameMark(mark, b.line.marks[i], a, b));
}

function isSameMark(mark: Mark, other: Mark | undefined, a: NamedLineProps, b: NamedLineProps): boolean {
  return (
    mark.start === other?.start &&
    mark.state === other.state &&
    mark.replacement === other.replacement &&
    mark.key === other.key &&
    (mark.key === a.current) === (other.key === b.current)
  );
}
