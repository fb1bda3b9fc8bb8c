import { useEffect, useEffectEvent, useState, type RefObject } from 'react';

interface Range {
  start: number;
  end: number;
}

/** What is selected in the text, and clicks on the names in it. */
export function useTextPointer(
  root: RefObject<HTMLElement | null>,
  { text, onMark }: { text: string; onMark: (key: string, start: number) => void },
) {
  const [selected, setSelected] = useState<Range | null>(null);
  const click = useEffectEvent(onMark);
  const take = useEffectEvent(() => {
    const range = selectedRange(root.current);
    setSelected(range && text.slice(range.start, range.end).trim() !== '' ? range : null);
  });

  useEffect(() => {
    const element = root.current;
    const onClick = (event: MouseEvent) => {
      const mark = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-place]') : null;
      if (mark?.dataset.name !== undefined) click(mark.dataset.name, Number(mark.dataset.place));
    };
    const onSelection = () => {
      take();
    };
    element?.addEventListener('click', onClick);
    document.addEventListener('selectionchange', onSelection);
    return () => {
      element?.removeEventListener('click', onClick);
      document.removeEventListener('selectionchange', onSelection);
    };
  }, [root]);

  return {
    selected,
    forget: () => {
      getSelection()?.removeAllRanges();
      setSelected(null);
    },
  };
}

/** Null when nothing of the text is selected. Counted in the line it stands in, which shows its text and nothing else. */
function selectedRange(root: HTMLElement | null): Range | null {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = offsetOf(root, range.startContainer, range.startOffset);
  const end = offsetOf(root, range.endContainer, range.endOffset);
  return start === null || end === null || start >= end ? null : { start, end };
}

function offsetOf(root: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-line]');
  if (!line || !root.contains(line)) return null;
  const before = document.createRange();
  before.setStart(line, 0);
  before.setEnd(node, offset);
  return Number(line.dataset.line) + before.toString().length;
}
