import { useEffect, useEffectEvent, type RefObject } from 'react';
import { caretOffset, selectedSpeech, type TranscriptPage } from '@/components/transcript/dom-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';

/** Milliseconds without a change after which a selection made without a mouse (by touch handles) is taken. */
const QUIET_MS = 250;

interface PointerSelection {
  /** A new selection has begun: what was painted goes. */
  onBegin: () => void;
  onSelect: (range: OffsetRange) => void;
  /** A click without selection; null beside the text. */
  onClick: (offset: number | null) => void;
}

/** Watches what is selected in the text, by mouse or touch. */
export function usePointerSelection(
  page: RefObject<TranscriptPage | null>,
  { onBegin, onSelect, onClick }: PointerSelection,
): void {
  const begin = useEffectEvent(onBegin);
  const select = useEffectEvent(onSelect);
  const click = useEffectEvent(onClick);

  useEffect(() => {
    let pressed = false;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const down = (event: PointerEvent) => {
      const target = event.target as Element;
      pressed = event.button === 0 && !!page.current?.root.contains(target) && !target.closest('button');
      if (pressed) begin();
    };
    const take = (wasPressed: boolean) => {
      if (!page.current) return;
      const range = selectedSpeech(page.current);
      if (range) select(range);
      else if (wasPressed) click(caretOffset(page.current));
    };
    const up = () => {
      if (!pressed) return;
      pressed = false;
      // a click inside a selection takes it away only after this event
      setTimeout(() => take(true));
    };
    const cancel = () => {
      pressed = false;
    };
    const change = () => {
      clearTimeout(quiet);
      if (!pressed) quiet = setTimeout(() => take(false), QUIET_MS);
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', cancel);
    document.addEventListener('selectionchange', change);
    return () => {
      clearTimeout(quiet);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', cancel);
      document.removeEventListener('selectionchange', change);
    };
  }, [page]);
}
