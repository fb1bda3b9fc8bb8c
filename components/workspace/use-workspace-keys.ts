import { useEffect, useEffectEvent } from 'react';
import { shortcutOf, type Shortcut } from '@/components/workspace/shortcut';

/** Hears the shortcuts wherever the focus is, but for fields and dialogs. `run` says whether it took the key. */
export function useWorkspaceKeys(run: (shortcut: Shortcut) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTaken(event.target as Element)) return;
    const shortcut = shortcutOf(event);
    if (shortcut && run(shortcut)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTaken(target: Element): boolean {
  return (
    target.closest('input, textarea, select, [contenteditable="true"], dialog') !== null ||
    document.querySelector('dialog[open]') !== null
  );
}
