import './transcript.css';
import {
  useDeferredValue,
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type Ref,
} from 'react';
import { domRangesOf, type TranscriptPage } from '@/components/transcript/dom-range';
import { laneStepFor } from '@/components/transcript/margin-stripes';
import { MiniMap, type MiniMapWords } from '@/components/transcript/mini-map';
import { paintRanges } from '@/components/transcript/paint-ranges';
import { paragraphCodings, type ParagraphCodings } from '@/components/transcript/paragraph-codings';
import { RovingParagraph } from '@/components/transcript/roving-paragraph';
import { scrollToRange, showParagraph } from '@/components/transcript/scroll-to-range';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type {
  OffsetRange,
  TranscriptCoding,
  TranscriptParagraph,
} from '@/components/transcript/transcript-data';
import { TranscriptSection } from '@/components/transcript/transcript-section';
import { transcriptSections } from '@/components/transcript/transcript-sections';
import type { HandleLabels } from '@/components/transcript/trim-handles';
import { useFoundPaint, type Found } from '@/components/transcript/use-found-paint';
import { usePointerSelection } from '@/components/transcript/use-pointer-selection';
import { useReadingPlace } from '@/components/transcript/use-reading-place';
import { useTranscriptKeys } from '@/components/transcript/use-transcript-keys';
import { useTrimDrag } from '@/components/transcript/use-trim-drag';
import { wordAt } from '@/components/transcript/word-stops';
import { lanes } from '@/lib/core/coding/lanes';

export interface TranscriptHandle {
  /** Brings a range into sight and, when asked, the focus to its paragraph. */
  reveal: (range: OffsetRange, options?: { focus?: boolean }) => void;
  /** The beginning of the paragraph that has the focus, or is seen. */
  here: () => number;
  /** Where the keys, or the last click, stand in the text; null outside of it. */
  caret: () => number | null;
  /** Puts the paragraph at an offset to the top of what is seen. */
  show: (offset: number) => void;
}

interface TranscriptProps {
  ref: Ref<TranscriptHandle>;
  label: string;
  text: string;
  paragraphs: readonly TranscriptParagraph[];
  codings: readonly TranscriptCoding[];
  /** The excerpt that has a frame. */
  selected: (OffsetRange & { id: string }) | null;
  /** What is selected and not yet an excerpt. */
  selection: OffsetRange | null;
  /** What is looked for in the text. */
  found?: Found | null;
  /** Whether the margin shows what is coded. */
  stripes?: boolean;
  /** Whether all but some codings are dimmed. */
  focused?: boolean;
  /** Without them there is no overview. */
  mapWords?: MiniMapWords;
  onSelect: (range: OffsetRange | null) => void;
  /** A click in the text at an offset; null beside the text. */
  onClickAt: (offset: number | null) => void;
  onPick: (excerptId: string) => void;
  /** Of the ends of the open excerpt; null where it may not be changed. */
  handles?: HandleLabels | null;
  onTrim?: (range: OffsetRange) => void;
  /** One has come to another paragraph, and stays. */
  onRead?: (offset: number) => void;
}

/** A document's text with its codings: marks in the text, stripes in the margin. */
export function Transcript({ ref, label, text, paragraphs, codings, ...props }: TranscriptProps) {
  const { selected, selection, found = null, stripes = true, focused, mapWords } = props;
  const { onSelect, onClickAt, onPick, onRead, handles = null, onTrim } = props;
  const id = useId();
  const page = useRef<TranscriptPage | null>(null);
  const roving = useRef<RovingParagraph | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => transcriptSections(paragraphs), [paragraphs]);
  const byParagraph = useParagraphCodings(paragraphs, codings);
  // what stands beside the text may come a moment later than its marks
  const glimpse = useDeferredValue(codings);
  const laneOf = useMemo(() => lanes(glimpse), [glimpse]);
  const laneStep = laneStepFor(Math.max(0, ...laneOf.values()) + 1);

  useLayoutEffect(() => {
    if (!root.current) return;
    page.current = { root: root.current, text, paragraphs };
    roving.current = new RovingParagraph(root.current);
  }, [text, paragraphs]);

  const keys = useTranscriptKeys({
    page,
    roving,
    selection,
    selected,
    onSelect,
    onPlace: (offset) => paintPlace(page.current, offset),
  });
  usePointerSelection(page, {
    onBegin() {
      keys.forget();
      paintPlace(page.current, null);
      paintSelection(page.current, null);
    },
    onChange: (range) => paintSelection(page.current, range),
    onSelect,
    onClick(offset) {
      onSelect(null);
      keys.click(offset);
      paintPlace(page.current, offset);
      onClickAt(offset);
    },
  });
  useTrimDrag(root, page, handles && selected, (range) => onTrim?.(range));
  useEffect(() => paintSelection(page.current, selection), [selection, byParagraph, selected]);
  useFoundPaint(page, sections, found, byParagraph);
  useReadingPlace(page, sections, (offset) => onRead?.(offset));
  useFocusAndCopy(root, roving, selection && text.slice(selection.start, selection.end));
  useImperativeHandle(ref, () => ({
    reveal(range, options) {
      if (!page.current) return;
      if (options?.focus) roving.current?.focus(paragraphIndexAt(paragraphs, range.start), { scroll: false });
      scrollToRange(page.current, range);
    },
    here: () => paragraphs[roving.current?.here() ?? 0]?.start ?? 0,
    caret: () => keys.place(),
    show(offset) {
      const index = paragraphIndexAt(paragraphs, offset);
      roving.current?.moveTo(index);
      if (page.current) showParagraph(page.current, index, 'start');
    },
  }));

  return (
    <div className="flex h-full">
      <div
        ref={root}
        id={id}
        data-transcript
        data-focused={focused || undefined}
        role="region"
        aria-label={label}
        className="transcript relative h-full min-w-0 flex-1 overflow-y-auto overscroll-contain bg-surface px-4.5 pt-5 pb-[40vh] font-serif text-[1.03rem] leading-[1.62]"
      >
        {sections.map(({ from, to }) => (
          <TranscriptSection
            key={from}
            page={page}
            text={text}
            paragraphs={paragraphs}
            from={from}
            to={to}
            codings={byParagraph}
            lanes={laneOf}
            laneStep={laneStep}
            stripes={stripes}
            selected={selected}
            onPick={onPick}
            handles={handles}
          />
        ))}
      </div>
      {mapWords && (
        <MiniMap
          page={page}
          sections={sections}
          paragraphCount={paragraphs.length}
          textLength={text.length}
          codings={glimpse}
          controls={id}
          words={mapWords}
        />
      )}
    </div>
  );
}

function useParagraphCodings(
  paragraphs: readonly TranscriptParagraph[],
  codings: readonly TranscriptCoding[],
): ParagraphCodings {
  const [state, setState] = useState(() => ({
    codings,
    found: paragraphCodings(paragraphs, codings, new Map()),
  }));
  if (state.codings === codings) return state.found;
  const found = paragraphCodings(paragraphs, codings, state.found);
  setState({ codings, found });
  return found;
}

function paintPlace(page: TranscriptPage | null, offset: number | null): void {
  const word = page && offset !== null ? wordAt(page, offset) : null;
  paintRanges('transcript-place', page && word ? domRangesOf(page, word) : []);
}

/** What will be coded; the browser's own selection, which may cut characters and hold labels, is not shown. */
function paintSelection(page: TranscriptPage | null, selection: OffsetRange | null): void {
  paintRanges('transcript-selection', page && selection ? domRangesOf(page, selection) : []);
}

/** The tab stop follows the focus; copying gives the selected text as it is, without what stands beside it. */
function useFocusAndCopy(
  root: { current: HTMLElement | null },
  roving: { current: RovingParagraph | null },
  selectedText: string | null,
): void {
  useEffect(() => {
    const element = root.current;
    const follow = () => roving.current?.moveTo(roving.current.here());
    element?.addEventListener('focusin', follow);
    return () => element?.removeEventListener('focusin', follow);
  }, [root, roving]);
  useEffect(() => {
    if (selectedText === null) return;
    const copy = (event: ClipboardEvent) => {
      const native = getSelection();
      const elsewhere = native && !native.isCollapsed && !native.containsNode(root.current as Node, true);
      if (elsewhere || (event.target as Element).closest('input, textarea')) return;
      event.clipboardData?.setData('text/plain', selectedText);
      event.preventDefault();
    };
    document.addEventListener('copy', copy);
    return () => document.removeEventListener('copy', copy);
  }, [root, selectedText]);
}
