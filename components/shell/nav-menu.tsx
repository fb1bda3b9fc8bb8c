'use client';

import { Menu, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePathname } from 'next/navigation';
import { useId, useState, type ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';

/** What stands at the side of a wide screen; on a narrow one it folds away behind a button, and again once one went on. */
export function NavMenu({ brand, children }: { brand: ReactNode; children: ReactNode }) {
  const t = useTranslations('app');
  const id = useId();
  const path = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  const isOpen = openAt === path;
  const Icon = isOpen ? X : Menu;
  return (
    <>
      <div className="flex items-start justify-between gap-3">
        {brand}
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpenAt(isOpen ? null : path)}
          className="-mt-1 inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 hover:bg-surface hover:text-ink md:hidden"
        >
          <Icon aria-hidden size={16} />
          {t('menu')}
        </button>
      </div>
      <div id={id} className={joinClasses('flex flex-1 flex-col gap-0.5', !isOpen && 'max-md:hidden')}>
        {children}
      </div>
    </>
  );
}
