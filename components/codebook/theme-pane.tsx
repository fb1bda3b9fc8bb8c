'use client';

import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { IntentThemeTree } from '@/components/codebook/intent-theme-tree';
import { ThemeTree, type ThemeCommand, type ThemeTreeProps } from '@/components/codebook/theme-tree';
import { TreeSettings, type TreeOrder } from '@/components/codebook/tree-settings';
import type { ChosenColumns } from '@/components/lists/use-columns';
import { Button } from '@/components/ui/button';
import { CheckField, TextField } from '@/components/ui/field';
import { Kbd } from '@/components/ui/kbd';
import { filteredThemeIds } from '@/lib/core/coding/theme-filter';
import { sortedByCount } from '@/lib/core/codebook/sorted-by-count';
import type { ThemePlace } from '@/lib/core/coding/theme-moves';

interface ThemePaneProps extends Omit<ThemeTreeProps, 'counts'> {
  counts: ChosenColumns<'themes'>;
  onDrop: (id: string, place: ThemePlace) => void;
  onNew: () => void;
  archivedCount: number;
  archivedShown: boolean;
  onShowArchived: (shown: boolean) => void;
}

/** The tree with its filter, and the keys that work in it. */
export function ThemePane(props: ThemePaneProps) {
  const { counts, onDrop, onNew, archivedCount, archivedShown, onShowArchived, ...tree } = props;
  const { context, expanded, onExpand } = tree;
  const t = useTranslations('themes');
  const [words, setWords] = useState('');
  const [order, setOrder] = useState<TreeOrder>('tree');
  const byCount = order === 'count';
  const themes = byCount ? sortedByCount(tree.themes, counts.columns[0] ?? 'own') : tree.themes;
  const found = filteredThemeIds(themes, words);
  const shown = found ? themes.filter(({ id }) => found.has(id)) : themes;
  // where themes stand by their counts, none is dragged to a place of the tree
  const Tree = byCount ? ThemeTree : IntentThemeTree;
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
      <TreeSettings counts={counts} order={order} onOrder={setOrder} />
      <div className="min-h-0 flex-1 overflow-y-auto px-2 pb-3">
        {shown.length === 0 ? (
          <p className="px-2 text-ink-2">{t('filterNone')}</p>
        ) : (
          <Tree
            {...tree}
            counts={counts.columns}
            onCommand={(id, command) => {
              if (!byCount || !isMove(command)) tree.onCommand(id, command);
            }}
            onDrop={onDrop}
            themes={shown}
            expanded={found ?? expanded}
          />
        )}
        {archivedCount > 0 && (
          <div className="px-2 pt-3">
            <CheckField
              label={t('showArchived', { count: archivedCount })}
              checked={archivedShown}
              onChange={(event) => onShowArchived(event.target.checked)}
            />
          </div>
        )}
      </div>
      {context.mayWrite && <CommandKeys />}
    </div>
  );
}

const MOVES: readonly ThemeCommand[] = ['up', 'down', 'in', 'out', 'undo'];

const isMove = (command: ThemeCommand) => MOVES.includes(command);

function CommandKeys() {
  const t = useTranslations('themes');
  const keys = [
    [['Enter'], t('keyNew')],
    [['Shift', 'Enter'], t('keyChild')],
    [['F2'], t('keyRename')],
    [['Alt', '↑', '↓'], t('keyMove')],
    [['Alt', '→', '←'], t('keyLevel')],
    [[t('keyDel')], t('keyDelete')],
    [['Ctrl', 'Z'], t('keyUndo')],
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
