import { useDeferredValue, useMemo, useState } from 'react';
import { paragraphIndexAt } from '@/components/transcript/speech-range';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { Found } from '@/components/transcript/use-found-paint';
import { useSetting } from '@/components/workspace/workspace-setting';
import { findInText, foldText } from '@/lib/core/text/find-in-text';

export interface Finding {
  open: boolean;
  query: string;
  wholeWord: boolean;
  /** Null while nothing is looked for. */
  found: Found | null;
  /** Place of the current one among them, from 0; -1 without any. */
  index: number;
  setOpen: (open: boolean) => void;
  setQuery: (query: string) => void;
  setWholeWord: (wholeWord: boolean) => void;
  step: (by: 1 | -1) => void;
}

/** Looks for words in the document. `here` is the place from which the first hit is taken, `reveal` shows one. */
export function useFinding(here: () => number, reveal: (range: OffsetRange) => void): Finding {
  const { text, paragraphs } = useSetting();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [wholeWord, setWholeWord] = useState(false);
  const [current, setCurrent] = useState<OffsetRange | null>(null);
  const folded = useMemo(() => (open ? foldText(text) : null), [open, text]);
  const wanted = useDeferredValue(query);
  const ranges = useMemo(() => {
    const all = folded ? findInText(folded, wanted, wholeWord) : [];
    // what stands between paragraphs is not read as text
    return all.filter(({ start, end }) => {
      const paragraph = paragraphs[paragraphIndexAt(paragraphs, start)];
      return paragraph && start >= paragraph.start && end <= paragraph.end;
    });
  }, [folded, wanted, wholeWord, paragraphs]);
  const index = current
    ? ranges.findIndex(({ start, end }) => start === current.start && end === current.end)
    : -1;
  const found = useMemo(
    () => (open && ranges.length > 0 ? { ranges, current: ranges[index] ?? null } : null),
    [open, ranges, index],
  );

  const step = (by: 1 | -1) => {
    const beside = current ? current.start : here();
    const next =
      index === -1
        ? by === 1
          ? ranges.find(({ start }) => start >= beside)
          : ranges.findLast(({ start }) => start < beside)
        : ranges[(index + by + ranges.length) % ranges.length];
    const range = next ?? ranges[by === 1 ? 0 : ranges.length - 1];
    if (!range) return;
    setCurrent(range);
    reveal(range);
  };

  return { open, query, wholeWord, found, index, setOpen, setQuery, setWholeWord, step };
}
