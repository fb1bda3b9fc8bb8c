import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';
import type { TranscriptPage } from '@/components/transcript/dom-range';
import {
  extendByParagraph,
  extendByWords,
  movePlace,
  selectedRange,
  type MovingSelection,
} from '@/components/transcript/moving-selection';
import type { RovingParagraph } from '@/components/transcript/roving-paragraph';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';

interface TranscriptKeys {
  page: RefObject<TranscriptPage | null>;
  roving: RefObject<RovingParagraph | null>;
  selection: OffsetRange | null;
  /** The selected excerpt's. */
  selected: OffsetRange | null;
  onSelect: (range: OffsetRange | null) => void;
  /** Where the next selection will begin. */
  onPlace: (offset: number | null) => void;
}

type Direction = 'left' | 'right' | 'up' | 'down';

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/**
 * The arrow keys in the transcript: up and down go from paragraph to paragraph, left and right from word to word; with
 * Shift they extend a selection, with Control and Shift by sentences.
 */
export function useTranscriptKeys({ page, roving, selection, selected, onSelect, onPlace }: TranscriptKeys) {
  const moving = useRef<MovingSelection | null>(null);
  const place = useRef<number | null>(null);
  /** Where the last click was, from which left and right go on. */
  const clicked = useRef<number | null>(null);

  /** What Shift extends: the selection, the chosen place, the excerpt in this paragraph, the paragraph's edge. */
  const beginning = (now: TranscriptPage, index: number, direction: Direction): MovingSelection => {
    if (selection) {
      const before = moving.current && selectedRange(moving.current);
      const goesOn = before?.start === selection.start && before.end === selection.end;
      return goesOn && moving.current ? moving.current : { anchor: selection.start, head: selection.end };
    }
    const paragraph = now.paragraphs[index];
    if (moving.current && moving.current.anchor === moving.current.head) return moving.current;
    if (place.current !== null) return { anchor: place.current, head: place.current };
    if (selected && paragraph && selected.start < paragraph.end && selected.end > paragraph.start)
      return { anchor: selected.start, head: selected.end };
    const edge = (direction === 'up' ? paragraph?.end : paragraph?.start) ?? 0;
    return { anchor: edge, head: edge };
  };

  const extend = (now: TranscriptPage, direction: Direction, bySentence: boolean) => {
    const from = beginning(now, roving.current?.here() ?? 0, direction);
    const extended =
      direction === 'up' || direction === 'down'
        ? extendByParagraph(now, from, direction)
        : extendByWords(now, from, direction, bySentence ? 'sentence' : 'word');
    moving.current = extended;
    place.current = null;
    onPlace(null);
    const range = selectedRange(extended);
    onSelect(range.start < range.end ? range : null);
    const seen = extended.head > extended.anchor ? extended.head - 1 : extended.head;
    roving.current?.focus(paragraphIndexAt(now.paragraphs, seen), { scroll: true });
  };

  const move = (now: TranscriptPage, direction: Direction) => {
    const index = roving.current?.here() ?? 0;
    let target = index;
    if (direction === 'up' || direction === 'down') {
      const inText = roving.current?.root.contains(document.activeElement);
      target = inText ? index + (direction === 'down' ? 1 : -1) : index;
      place.current = null;
    } else {
      const known = place.current ?? clicked.current;
      const from = known ?? now.paragraphs[index]?.start ?? 0;
      place.current = known === null ? from : movePlace(now, from, direction);
      target = paragraphIndexAt(now.paragraphs, place.current);
    }
    moving.current = null;
    clicked.current = null;
    if (selection) onSelect(null);
    onPlace(place.current);
    if (now.paragraphs[target]) roving.current?.focus(target, { scroll: true });
  };

  const press = useEffectEvent((event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    const now = page.current;
    const target = event.target as Element;
    const isHere = target === document.body || now?.root.contains(target);
    if (!direction || !now || !isHere || event.altKey || event.defaultPrevented) return;
    if ((event.ctrlKey || event.metaKey) && !event.shiftKey) return;
    event.preventDefault();
    if (event.shiftKey) extend(now, direction, event.ctrlKey || event.metaKey);
    else move(now, direction);
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return {
    /** Null before there is one. */
    place: () => place.current ?? clicked.current,
    /** Beside the text: null. */
    click(offset: number | null) {
      clicked.current = offset;
    },
    /** A selection made in another way begins anew. */
    forget() {
      moving.current = null;
      place.current = null;
      clicked.current = null;
    },
  };
}
