import { memo, useDeferredValue, useEffect, useMemo, useRef, useState, type RefObject } from 'react';
import type { TranscriptPage } from '@/components/transcript/dom-range';
import { MarginStripes } from '@/components/transcript/margin-stripes';
import type { ParagraphCodings } from '@/components/transcript/paragraph-codings';
import type {
  OffsetRange,
  TranscriptCoding,
  TranscriptParagraph,
} from '@/components/transcript/transcript-data';
import { TranscriptParagraphView } from '@/components/transcript/transcript-paragraph';
import { TrimHandles, type HandleLabels } from '@/components/transcript/trim-handles';
import { useStripePlaces } from '@/components/transcript/use-stripe-places';

export interface SectionProps {
  page: RefObject<TranscriptPage | null>;
  text: string;
  paragraphs: readonly TranscriptParagraph[];
  /** Indexes of the section's paragraphs, half-open. */
  from: number;
  to: number;
  codings: ParagraphCodings;
  lanes: ReadonlyMap<string, number>;
  laneStep: number;
  /** Whether the margin shows anything. */
  stripes: boolean;
  selected: (OffsetRange & { id: string }) | null;
  onPick: (excerptId: string) => void;
  /** Of the ends of the open excerpt; null where it may not be changed. */
  handles: HandleLabels | null;
}

/**
 * Some fifty paragraphs whose layout the browser skips while they are far. Marks and stripes are made when the section
 * first comes near, and stay. When a document opens, the first section is drawn at once, the text of the others right after.
 */
export const TranscriptSection = memo(function TranscriptSection(props: SectionProps) {
  const { from, to, selected } = props;
  const element = useRef<HTMLDivElement>(null);
  const near = useNear(element, from === 0);
  const range = rangeOf(props);
  const here = useSectionCodings(props, near);
  const places = useStripePlaces(element, props.page, props.stripes ? here : undefined, range);
  const filled = useDeferredValue(true, from === 0);
  return (
    <div
      ref={element}
      className="relative grid grid-cols-(--transcript-columns) gap-x-(--transcript-gap) [content-visibility:auto]"
      style={{ containIntrinsicSize: `auto ${estimatedHeight(range.end - range.start, to - from)}px` }}
    >
      {(filled || (selected !== null && overlaps(selected, range))) && (
        <SectionText {...props} marked={near} />
      )}
      {selected !== null && props.handles !== null && near && overlaps(selected, range) && (
        <TrimHandles
          section={element}
          page={props.page}
          range={selected}
          within={range}
          labels={props.handles}
        />
      )}
      <div className="transcript-margin relative min-w-0 overflow-hidden select-none">
        {here && props.stripes && (
          <MarginStripes
            codings={here}
            places={places}
            lanes={props.lanes}
            laneStep={props.laneStep}
            sectionStart={range.start}
            selectedExcerptId={selected?.id ?? null}
            onPick={props.onPick}
          />
        )}
      </div>
    </div>
  );
}, isSame);

function SectionText(props: SectionProps & { marked: boolean }) {
  const { text, paragraphs, from, to, codings, selected, marked } = props;
  return (
    <div>
      {paragraphs.slice(from, to).map((paragraph, i) => (
        <TranscriptParagraphView
          key={from + i}
          index={from + i}
          text={text}
          paragraph={paragraph}
          showSpeaker={i === 0 || paragraphs[from + i - 1]?.speaker !== paragraph.speaker}
          codings={marked ? codings.get(from + i) : undefined}
          selected={selected && overlaps(selected, paragraph) ? selected : null}
        />
      ))}
    </div>
  );
}

function overlaps(a: OffsetRange, b: OffsetRange): boolean {
  return a.start < b.end && b.start < a.end;
}

function rangeOf({ paragraphs, from, to }: SectionProps): OffsetRange {
  return { start: paragraphs[from]?.start ?? 0, end: paragraphs[to - 1]?.end ?? 0 };
}

/** Pixels: lines of some sixty characters, and the space below each paragraph. */
function estimatedHeight(length: number, paragraphCount: number): number {
  return Math.round((length / 60 + paragraphCount / 2) * 27 + paragraphCount * 14);
}

/** Whether the section has ever been within a screen of what is seen. */
function useNear(element: RefObject<HTMLElement | null>, fromTheStart: boolean): boolean {
  const [near, setNear] = useState(fromTheStart);
  useEffect(() => {
    if (near || !element.current) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { root: element.current.closest('[data-transcript]'), rootMargin: '100% 0px' },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, near]);
  return near;
}

/** The codings that touch the section, each once; undefined while it is far. */
function useSectionCodings({ codings, from, to }: SectionProps, near: boolean) {
  return useMemo(() => {
    if (!near) return undefined;
    const found = new Set<TranscriptCoding>();
    for (let index = from; index < to; index++)
      for (const coding of codings.get(index) ?? []) found.add(coding);
    return [...found];
  }, [codings, from, to, near]);
}

/** A section is drawn again when something changes in it, not elsewhere in the document. */
function isSame(before: SectionProps, now: SectionProps): boolean {
  if (before.text !== now.text || before.paragraphs !== now.paragraphs || before.onPick !== now.onPick)
    return false;
  if (before.from !== now.from || before.to !== now.to || before.laneStep !== now.laneStep) return false;
  if (before.stripes !== now.stripes) return false;
  const range = rangeOf(now);
  const touches = [before.selected, now.selected].some((one) => one !== null && overlaps(one, range));
  if ((before.selected !== now.selected || before.handles !== now.handles) && touches) return false;
  const sameLanes = before.lanes === now.lanes;
  for (let index = now.from; index < now.to; index++) {
    const codings = now.codings.get(index);
    if (before.codings.get(index) !== codings) return false;
    if (!sameLanes && codings?.some(({ id }) => before.lanes.get(id) !== now.lanes.get(id))) return false;
  }
  return true;
}
