'use client';

import { LogOut, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { PERSON_META } from '@/components/api/person-of-page';
import { Avatar } from '@/components/ui/avatar';
import { useSignOut } from '@/components/shell/use-sign-out';
import { KeptLine } from '@/components/kept/kept-line';
import { SCHEME_COOKIE, type ColorScheme } from '@/components/shell/color-scheme';

function currentScheme(): ColorScheme {
  const chosen = document.documentElement.dataset.theme;
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function switchScheme(): void {
  const next = currentScheme() === 'dark' ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  document.cookie = `${SCHEME_COOKIE}=${next}; path=/; max-age=31536000; samesite=lax`;
}

const ICON_LOOK = 'rounded-sm p-1.5 text-ink-2 hover:bg-surface hover:text-ink';

export function AccountCorner({ id, name }: { id: string; name: string }) {
  const t = useTranslations('app');
  const { leave, dialog } = useSignOut(id);
  return (
    <>
      <meta name={PERSON_META} content={id} />
      <KeptLine userId={id} />
      <div className="flex items-center gap-1 px-1">
        <Link
          href="/profile"
          className="flex min-w-0 flex-1 items-center gap-2 rounded-md px-1 py-1 text-ink-2 hover:text-ink"
        >
          <Avatar id={id} name={name} />
          <span className="truncate">{name}</span>
        </Link>
        <button
          type="button"
          onClick={switchScheme}
          aria-label={t('switchScheme')}
          title={t('switchScheme')}
          className={ICON_LOOK}
        >
          <Moon aria-hidden size={15} className="dark:hidden" />
          <Sun aria-hidden size={15} className="hidden dark:block" />
        </button>
        <button
          type="button"
          onClick={() => void leave()}
          aria-label={t('signOut')}
          title={t('signOut')}
          className={ICON_LOOK}
        >
          <LogOut aria-hidden size={15} />
        </button>
      </div>
      {dialog}
    </>
  );
}
