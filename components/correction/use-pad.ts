import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Opening } from '@/components/correction/correction-draft';
import { CorrectionPad } from '@/components/correction/correction-pad';
import { useEditorPhrases } from '@/components/correction/use-editor-phrases';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

interface PadInput {
  opening: Opening;
  excerpts: readonly ExcerptView[];
  label: string;
  language: string;
}

/** An editor, made anew when it opens on another text and for no other reason: what is written lies in it. */
export function usePad({ opening, excerpts, label, language }: PadInput) {
  const phrases = useEditorPhrases();
  const make = () => new CorrectionPad(opening, { label, language, phrases });
  const [standing, setStanding] = useState(make);
  const pad = standing.opening === opening ? standing : make();
  if (pad !== standing) setStanding(pad);
  const shown = useSyncExternalStore(pad.subscribe, pad.getShown);
  useEffect(() => pad.place(excerpts), [pad, excerpts]);
  return { pad, shown };
}
