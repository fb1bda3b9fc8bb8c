import { useEffect, useEffectEvent, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { caretOffset, selectedSpeech, type TranscriptPage } from '@/components/transcript/dom-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';

/** Milliseconds without a change after which a selection made without a mouse (by touch handles) is taken. */
const QUIET_MS = 250;

/** Pixels that a pointer may move in a click. */
const CLICK_PX = 4;

interface PointerSelection {
  /** A new selection has begun. */
  onBegin: () => void;
  /** While it is made. */
  onChange: (range: OffsetRange | null) => void;
  onSelect: (range: OffsetRange) => void;
  /** A click without selection; null beside the text. */
  onClick: (offset: number | null) => void;
}

/** Watches what is selected in the text, by mouse or touch. */
export function usePointerSelection(
  page: RefObject<TranscriptPage | null>,
  { onBegin, onChange, onSelect, onClick }: PointerSelection,
): void {
  const begin = useEffectEvent(onBegin);
  const follow = useEffectEvent(onChange);
  const select = useEffectEvent(onSelect);
  const click = useEffectEvent(onClick);

  useEffect(() => {
    let pressed = false;
    /** Where the pointer went down beside the text; null in it. */
    let beside: { x: number; y: number } | null = null;
    /** A press that is over and was not looked at yet. */
    let pending: ReturnType<typeof setTimeout> | undefined;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    let frame = 0;
    const down = (event: PointerEvent) => {
      const target = event.target as Element;
      pressed = event.button === 0 && !!page.current?.root.contains(target) && !target.closest('button');
      beside = target.closest('[data-paragraph]') ? null : { x: event.clientX, y: event.clientY };
      if (pressed) begin();
    };
    const take = (wasPressed: boolean) => {
      if (!page.current) return;
      const range = selectedSpeech(page.current);
      if (range) select(range);
      else if (wasPressed) click(caretOffset(page.current));
    };
    const up = (event: PointerEvent) => {
      if (!pressed) return;
      pressed = false;
      // there the browser keeps an earlier selection
      if (beside && Math.hypot(event.clientX - beside.x, event.clientY - beside.y) < CLICK_PX)
        getSelection()?.removeAllRanges();
      // a click inside a selection takes it away only after this event
      pending = setTimeout(finish);
    };
    const finish = () => {
      if (pending === undefined) return;
      clearTimeout(pending);
      pending = undefined;
      take(true);
    };
    // a key that comes at once is for what was clicked
    const key = () => {
      if (pending !== undefined) flushSync(finish);
    };
    const cancel = () => {
      pressed = false;
    };
    const change = () => {
      clearTimeout(quiet);
      if (!pressed) quiet = setTimeout(() => take(false), QUIET_MS);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        if (pressed && page.current) follow(selectedSpeech(page.current));
      });
    };
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('keydown', key, true);
    document.addEventListener('pointercancel', cancel);
    document.addEventListener('selectionchange', change);
    return () => {
      clearTimeout(pending);
      clearTimeout(quiet);
      cancelAnimationFrame(frame);
      document.removeEventListener('keydown', key, true);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', cancel);
      document.removeEventListener('selectionchange', change);
    };
  }, [page]);
}
