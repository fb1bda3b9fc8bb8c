'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { joinClasses } from '@/components/ui/join-classes';

interface NavLinkProps {
  href: string;
  label: string;
  count?: number;
  /** Current only on this very page, not below it. */
  exact?: boolean;
}

/** An entry of a list of pages; the one that is open is marked. */
export function NavLink({ href, label, count, exact }: NavLinkProps) {
  const path = usePathname();
  const current = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <li>
      <Link
        href={href}
        aria-current={current ? 'page' : undefined}
        className={joinClasses(
          'flex items-center justify-between gap-2 rounded-md px-2.5 py-1',
          current ? 'bg-surface font-medium text-ink ring-1 ring-line' : 'text-ink-2 hover:text-ink',
        )}
      >
        {label}
        {count !== undefined && <span className="text-xs text-ink-3 tabular-nums">{count}</span>}
      </Link>
    </li>
  );
}
