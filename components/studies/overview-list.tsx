import Link from 'next/link';
import { useId, type ReactNode } from 'react';

interface OverviewListProps {
  title: string;
  empty: string;
  children: ReactNode[];
  /** A way to the whole list. */
  more?: ReactNode;
}

export function OverviewList({ title, empty, children, more }: OverviewListProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="pb-2 text-lg font-semibold">
        {title}
      </h2>
      {children.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <ul className="border-t border-line">{children}</ul>
      )}
      {more && <p className="pt-2">{more}</p>}
    </section>
  );
}

interface OverviewRowProps {
  href: string;
  title: string;
  /** What it is cited by, or the code of its case. */
  lead?: string;
  aside?: ReactNode;
}

export function OverviewRow({ href, title, lead, aside }: OverviewRowProps) {
  return (
    <li className="relative flex items-center gap-3 border-b border-line px-1 py-2 hover:bg-surface">
      {lead && <span className="w-14 shrink-0 text-ink-3 tabular-nums">{lead}</span>}
      <Link href={href} className="line-clamp-2 min-w-0 flex-1 font-medium after:absolute after:inset-0">
        {title}
      </Link>
      {aside}
    </li>
  );
}
