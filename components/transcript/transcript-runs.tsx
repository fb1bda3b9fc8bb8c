import { hueClass } from '@/components/ui/hue';
import type { OffsetRange, TranscriptCoding } from '@/components/transcript/transcript-data';
import { segments, type Segment } from '@/lib/core/coding/segments';

interface RunsProps {
  /** The whole text of the version. */
  text: string;
  range: OffsetRange;
  codings: readonly TranscriptCoding[];
  selected: OffsetRange | null;
  selectedExcerptId: string | null;
}

/** A paragraph's text in runs, each under its codings: plain, or one mark. */
export function TranscriptRuns({ text, range, codings, selected, selectedExcerptId }: RunsProps) {
  const byId = new Map(codings.map((coding) => [coding.id, coding]));
  return segments(range, codings).map((run) => {
    const content = text.slice(run.start, run.end);
    const here = run.codingIds.flatMap((id) => byId.get(id) ?? []);
    if (here.length === 0) return content;
    const isSelected = here.some(({ excerptId }) => excerptId === selectedExcerptId);
    return (
      <Mark key={run.start} codings={here} selected={isSelected ? sidesOf(run, selected) : undefined}>
        {content}
      </Mark>
    );
  });
}

interface MarkProps {
  codings: readonly TranscriptCoding[];
  selected: string | undefined;
  children: string;
}

/** The first coding tints, the second underlines; the margin has them all, and so has what is read out. */
function Mark({ codings, selected, children }: MarkProps) {
  const lit = codings.filter(({ dim }) => !dim);
  const [first, second, third] = lit.length > 0 ? lit : codings;
  const plain = first?.color === 0 || undefined;
  return (
    <mark
      aria-description={[...new Set(codings.map(({ themeName }) => themeName))].join(', ')}
      className={first && !plain ? hueClass(first.color) : undefined}
      data-plain={plain}
      data-many={third && ''}
      data-dim={lit.length === 0 || undefined}
      data-warning={codings.some(({ warning }) => warning !== null) || undefined}
      data-selected={selected}
    >
      {second ? <span className={hueClass(second.color)}>{children}</span> : children}
    </mark>
  );
}

/** Where the frame around the selected excerpt closes. */
function sidesOf(run: Segment, selected: OffsetRange | null): string {
  if (!selected) return '';
  return [run.start <= selected.start && 'first', run.end >= selected.end && 'last']
    .filter(Boolean)
    .join(' ');
}
