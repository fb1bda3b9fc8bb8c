'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { joinClasses } from '@/components/ui/join-classes';

const PAGES = [
  { name: 'person', href: '/profile' },
  { name: 'security', href: '/profile/security' },
  { name: 'tokens', href: '/profile/tokens' },
] as const;

/** The pages of one's profile, side by side below its header. */
export function ProfileNavigation() {
  const t = useTranslations('accounts.profilePages');
  const path = usePathname();
  return (
    <nav aria-label={t('label')} className="flex gap-1 border-b border-line bg-surface px-4.5">
      {PAGES.map(({ name, href }) => (
        <Link
          key={name}
          href={href}
          aria-current={path === href ? 'page' : undefined}
          className={joinClasses(
            '-mb-px border-b-2 px-2.5 py-2',
            path === href
              ? 'border-accent font-medium text-ink'
              : 'border-transparent text-ink-2 hover:text-ink',
          )}
        >
          {t(name)}
        </Link>
      ))}
    </nav>
  );
}
