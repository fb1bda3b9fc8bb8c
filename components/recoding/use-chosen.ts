import { useState } from 'react';

export interface Chosen {
  ids: ReadonlySet<string>;
  toggle: (excerptId: string) => void;
  chooseAll: (excerptIds: readonly string[]) => void;
  clear: () => void;
}

/** The excerpts that a person picked out of a list. */
export function useChosen(): Chosen {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    chooseAll: (all) => setIds(new Set(all)),
    clear: () => setIds(new Set()),
  };
}
