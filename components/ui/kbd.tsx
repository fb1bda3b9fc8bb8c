import type { ReactNode } from 'react';

export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="rounded-sm border border-b-2 border-line bg-surface px-1.5 py-px font-sans text-xs font-medium text-ink-2">
      {children}
    </kbd>
  );
}
