import { useId, type ReactNode } from 'react';

/** Pages that belong together; its heading names the list. */
export function NavGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <>
      <h2 id={id} className="px-2.5 pt-3 pb-1 text-xs font-medium text-ink-3">
        {title}
      </h2>
      <NavList labelledBy={id}>{children}</NavList>
    </>
  );
}

export function NavList({ labelledBy, children }: { labelledBy?: string; children: ReactNode }) {
  return (
    <ul aria-labelledby={labelledBy} className="flex flex-col gap-0.5">
      {children}
    </ul>
  );
}
