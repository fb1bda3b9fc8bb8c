'use client';

import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ThemeTree, type ThemeTreeProps } from '@/components/codebook/theme-tree';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { filteredThemeIds } from '@/lib/core/coding/theme-filter';

/** The tree with its filter, and the keys that work in it. */
export function ThemePane({ onNew, ...tree }: ThemeTreeProps & { onNew: () => void }) {
  const { context, themes, expanded, onExpand } = tree;
  const t = useTranslations('themes');
  const [words, setWords] = useState('');
  const found = filteredThemeIds(themes, words);
  const shown = found ? themes.filter(({ id }) => found.has(id)) : themes;
  const foldLabel = expanded.size > 0 ? t('collapseAll') : t('expandAll');
  const Fold = expanded.size > 0 ? ChevronsDownUp : ChevronsUpDown;
  return (
    <div className="flex min-h-0 flex-col border-line max-md:max-h-[45vh] max-md:border-b md:border-r">
      <div className="flex items-center gap-1.5 px-3 py-3">
        <TextField
          type="search"
          label={t('filter')}
          labelHidden
          placeholder={t('filter')}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          className="min-w-0 flex-1"
        />
        <Button
          variant="quiet"
          aria-label={foldLabel}
          title={foldLabel}
          onClick={() => onExpand(expanded.size > 0 ? new Set() : new Set(themes.map(({ id }) => id)))}
        >
          <Fold aria-hidden size={15} />
        </Button>
        {context.mayWrite && (
          <Button onClick={onNew}>
            <Plus aria-hidden size={15} />
            {t('new')}
          </Button>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {shown.length === 0 ? (
          <p className="px-2 text-ink-2">{t('filterNone')}</p>
        ) : (
          <ThemeTree {...tree} themes={shown} expanded={found ?? expanded} />
        )}
      </div>
      {context.mayWrite && <CommandKeys />}
    </div>
  );
}

function CommandKeys() {
  const t = useTranslations('themes');
  const keys = [
    [['Enter'], t('keyNew')],
    [['Shift', 'Enter'], t('keyChild')],
    [['F2'], t('keyRename')],
    [['Alt', '↑', '↓'], t('keyMove')],
    [['Alt', '→', '←'], t('keyLevel')],
    [[t('keyDel')], t('keyDelete')],
  ] as const;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1 border-t border-line px-3 py-2 text-xs text-ink-2 max-md:hidden">
      {keys.map(([names, label]) => (
        <span key={label} className="flex items-center gap-1 whitespace-nowrap">
          {names.map((name) => (
            <Kbd key={name}>{name}</Kbd>
          ))}
          {label}
        </span>
      ))}
    </p>
  );
}
