'use client';

import { Columns3, List } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { joinClasses } from '@/components/ui/join-classes';

/** Two ways of seeing the same interviews. */
export function ViewSwitch({ isBoard, onChange }: { isBoard: boolean; onChange: (board: boolean) => void }) {
  const t = useTranslations('life.view');
  const views = [
    { name: t('table'), board: false, Icon: List },
    { name: t('board'), board: true, Icon: Columns3 },
  ];
  return (
    <div
      role="group"
      aria-label={t('label')}
      className="inline-flex rounded-md border border-line bg-surface p-0.5"
    >
      {views.map(({ name, board, Icon }) => (
        <button
          key={name}
          type="button"
          aria-pressed={isBoard === board}
          onClick={() => onChange(board)}
          className={joinClasses(
            'inline-flex min-h-7 items-center gap-1.5 rounded-sm px-2 font-medium',
            isBoard === board ? 'bg-sunken text-ink' : 'text-ink-2 hover:text-ink',
          )}
        >
          <Icon aria-hidden size={14} />
          {name}
        </button>
      ))}
    </div>
  );
}
