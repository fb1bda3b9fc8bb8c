import { useState, useSyncExternalStore } from 'react';

/** From here on there is room for three panes beside each other. */
const WIDE = '(min-width: 1180px)';

export interface Panes {
  wide: boolean;
  codebook: boolean;
  inspector: boolean;
  toggle: (pane: 'codebook' | 'inspector') => void;
  /** Closes what lies over the text on a narrow screen. */
  closeDrawer: () => void;
}

/**
 * Which panes are open. On a wide screen both, unless closed; on a narrow one the codebook when asked for, and the
 * inspector when there is something to inspect.
 */
export function usePanes(hasSubject: boolean): Panes {
  const wide = useSyncExternalStore(watchWidth, isWide, () => true);
  const [asked, setAsked] = useState<{ wide: boolean; codebook?: boolean; inspector?: boolean }>({ wide });
  // what was asked for at one width says nothing about the other
  const now = asked.wide === wide ? asked : { wide };
  const codebook = now.codebook ?? wide;
  const inspector = now.inspector ?? (wide || hasSubject);
  return {
    wide,
    codebook,
    inspector,
    toggle: (pane) => setAsked({ ...now, [pane]: !(pane === 'codebook' ? codebook : inspector) }),
    closeDrawer: () => {
      if (!wide) setAsked({ ...now, codebook: false });
    },
  };
}

function watchWidth(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}

function isWide(): boolean {
  return matchMedia(WIDE).matches;
}
