import type { ReactNode } from 'react';

/** What a page is for while it has nothing to show, and the next step. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="mx-auto my-10 flex max-w-prose flex-col items-center gap-3 rounded-lg border border-dashed border-line bg-surface px-8 py-10 text-center">
      <h2 className="text-lg font-semibold">{title}</h2>
      <div className="text-base text-ink-2">{children}</div>
      {action}
    </div>
  );
}
