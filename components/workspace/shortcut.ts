import type { WholeUnit } from '@/components/workspace/whole-range';

/** What a key asks for in the workspace; the arrow keys alone are the transcript's own. */
export type Shortcut =
  | { kind: 'picker' | 'memo' | 'delete' | 'undo' | 'redo' | 'help' | 'let-go' }
  | { kind: 'recode' | 'key-quote' | 'split' | 'join' }
  | { kind: 'in-vivo' | 'view' | 'focus' | 'find' | 'themes' }
  | { kind: 'whole'; unit: WholeUnit }
  | { kind: 'recent'; place: number }
  | { kind: 'step'; by: 1 | -1 }
  | { kind: 'trim'; edge: 'start' | 'end'; direction: 'left' | 'right' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>;

const PLAIN: Record<string, Shortcut> = {
  c: { kind: 'picker' },
  C: { kind: 'picker' },
  m: { kind: 'memo' },
  M: { kind: 'memo' },
  r: { kind: 'recode' },
  R: { kind: 'recode' },
  k: { kind: 'key-quote' },
  K: { kind: 'key-quote' },
  s: { kind: 'split' },
  S: { kind: 'split' },
  j: { kind: 'join' },
  J: { kind: 'join' },
  n: { kind: 'in-vivo' },
  N: { kind: 'in-vivo' },
  p: { kind: 'whole', unit: 'paragraph' },
  P: { kind: 'whole', unit: 'paragraph' },
  t: { kind: 'whole', unit: 'turn' },
  T: { kind: 'whole', unit: 'turn' },
  v: { kind: 'view' },
  V: { kind: 'view' },
  f: { kind: 'focus' },
  F: { kind: 'focus' },
  l: { kind: 'themes' },
  L: { kind: 'themes' },
  '?': { kind: 'help' },
  Delete: { kind: 'delete' },
  Escape: { kind: 'let-go' },
};

export function shortcutOf(press: KeyPress): Shortcut | null {
  const { key, altKey, shiftKey } = press;
  // Many keyboards, the Italian one among them, write brackets with AltGr, which looks like Control and Alt.
  if (key === '[' || key === ']') return { kind: 'step', by: key === ']' ? 1 : -1 };
  if (press.ctrlKey || press.metaKey) return altKey ? null : historyShortcut(key.toLowerCase(), shiftKey);
  if (altKey) return trimShortcut(key, shiftKey);
  if (/^[1-9]$/.test(key)) return { kind: 'recent', place: Number(key) - 1 };
  return PLAIN[key] ?? null;
}

function historyShortcut(key: string, shiftKey: boolean): Shortcut | null {
  if (key === 'f' && !shiftKey) return { kind: 'find' };
  if (key === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  return key === 'y' && !shiftKey ? { kind: 'redo' } : null;
}

function trimShortcut(key: string, shiftKey: boolean): Shortcut | null {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return null;
  return {
    kind: 'trim',
    edge: shiftKey ? 'start' : 'end',
    direction: key === 'ArrowLeft' ? 'left' : 'right',
  };
}
