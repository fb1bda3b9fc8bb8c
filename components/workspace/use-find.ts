import type { TranscriptHandle } from '@/components/transcript/transcript';
import { FIND_FIELD_ID } from '@/components/workspace/find-bar';
import { useFinding } from '@/components/workspace/use-finding';

/** Finding words in the text, and going back to it from there. */
export function useFind(transcript: { current: TranscriptHandle | null }) {
  const finding = useFinding(
    () => transcript.current?.here() ?? 0,
    (range) => transcript.current?.reveal(range),
  );
  const { found, setOpen } = finding;
  return {
    finding,
    openFind: () => {
      const field = document.getElementById(FIND_FIELD_ID);
      if (!(field instanceof HTMLInputElement)) {
        setOpen(true);
        return;
      }
      field.focus();
      field.select();
    },
    closeFind: () => {
      setOpen(false);
      const range = found?.current;
      if (range) transcript.current?.reveal(range, { focus: true });
    },
  };
}
