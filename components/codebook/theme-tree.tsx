'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { Button, Collection, Tree, TreeItem, TreeItemContent, type Key } from 'react-aria-components';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import type { ThemeMove } from '@/lib/core/coding/theme-moves';
import { themeName } from '@/lib/core/coding/theme-name';
import { themeTree, type ThemeNode } from '@/lib/core/coding/theme-tree';

/** What a key asks for on the theme that has the focus. */
export type ThemeCommand = ThemeMove | 'sibling' | 'child' | 'rename' | 'delete';

export interface ThemeTreeProps {
  context: CodebookContext;
  themes: CountedTheme[];
  selectedId: string | null;
  expanded: ReadonlySet<string>;
  /** A new object asks for the focus on that theme's row. */
  focus: { id: string } | null;
  onSelect: (id: string) => void;
  onExpand: (ids: Set<string>) => void;
  onCommand: (id: string, command: ThemeCommand) => void;
}

interface TreeRow {
  id: string;
  theme: CountedTheme;
  children: TreeRow[];
}

export function ThemeTree(props: ThemeTreeProps) {
  const { context, themes, selectedId, expanded, focus, onSelect, onExpand, onCommand } = props;
  const t = useTranslations('themes');
  const ref = useRef<HTMLDivElement>(null);
  useCommandKeys(ref, context.mayWrite ? onCommand : null);
  useRowFocus(ref, themes, focus);

  const row = (item: TreeRow) => (
    <TreeItem
      id={item.id}
      textValue={themeName(item.theme, context.locale, context.language)}
      className={rowLook}
    >
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <RowContent context={context} theme={item.theme} level={level} hasChildren={hasChildItems} />
        )}
      </TreeItemContent>
      <Collection items={item.children}>{row}</Collection>
    </TreeItem>
  );

  return (
    <Tree
      ref={ref}
      aria-label={t('tree')}
      items={rowsOf(themeTree(themes))}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={selectedId === null ? [] : [selectedId]}
      onSelectionChange={(keys) => {
        const id = keys === 'all' ? undefined : [...keys][0];
        if (id !== undefined && id !== selectedId) onSelect(String(id));
      }}
      expandedKeys={expanded}
      onExpandedChange={(keys: Set<Key>) => onExpand(new Set([...keys].map(String)))}
      className="flex flex-col outline-none"
    >
      {row}
    </Tree>
  );
}

function rowsOf(nodes: ThemeNode<CountedTheme>[]): TreeRow[] {
  return nodes.map(({ theme, children }) => ({ id: theme.id, theme, children: rowsOf(children) }));
}

const rowLook =
  'group flex min-h-7 cursor-default items-center rounded-md pr-2 outline-none hover:bg-sunken selected:bg-accent-soft selected:font-medium focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent';

interface RowContentProps {
  context: CodebookContext;
  theme: CountedTheme;
  level: number;
  hasChildren: boolean;
}

function RowContent({ context, theme, level, hasChildren }: RowContentProps) {
  const t = useTranslations('themes');
  const count = theme.counts.withDescendants;
  return (
    <span
      className="flex min-w-0 flex-1 items-center gap-2"
      style={{ paddingLeft: `${(level - 1) * 1.1}rem` }}
    >
      <Button
        slot="chevron"
        className={joinClasses(
          'grid size-5 shrink-0 place-items-center rounded-sm text-ink-3 hover:text-ink',
          !hasChildren && 'invisible',
        )}
      >
        <ChevronRight aria-hidden size={14} className="transition-transform group-expanded:rotate-90" />
      </Button>
      <ColorDot color={theme.color} />
      <span className="min-w-0 flex-1 truncate">{themeName(theme, context.locale, context.language)}</span>
      <span className="text-ink-2 tabular-nums" aria-label={t('rowCount', { count })}>
        {count}
      </span>
    </span>
  );
}

const MOVES: Record<string, ThemeMove> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

function commandOf(event: KeyboardEvent): ThemeCommand | undefined {
  if (event.ctrlKey || event.metaKey) return undefined;
  if (event.altKey) return MOVES[event.key];
  if (event.key === 'Enter') return event.shiftKey ? 'child' : 'sibling';
  if (event.key === 'F2') return 'rename';
  return event.key === 'Delete' ? 'delete' : undefined;
}

/** Heard at the window, before the tree itself, which takes Alt with an arrow for the arrow alone. */
function useCommandKeys(
  ref: React.RefObject<HTMLDivElement | null>,
  onCommand: ((id: string, command: ThemeCommand) => void) | null,
) {
  const handler = useRef(onCommand);
  useEffect(() => {
    handler.current = onCommand;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null;
      const id = ref.current?.contains(row) ? row?.dataset.key : undefined;
      const command = commandOf(event);
      if (!handler.current || id === undefined || command === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      handler.current(id, command);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [ref]);
}

/** Gives the focus where it is asked for, and back to a row that lost it by being put elsewhere in the document. */
function useRowFocus(
  ref: React.RefObject<HTMLDivElement | null>,
  themes: CountedTheme[],
  asked: { id: string } | null,
) {
  const last = useRef<string | undefined>(undefined);
  useEffect(() => {
    const tree = ref.current;
    const onFocus = (event: FocusEvent) => {
      last.current = event.target instanceof HTMLElement ? event.target.dataset.key : undefined;
    };
    tree?.addEventListener('focusin', onFocus);
    return () => tree?.removeEventListener('focusin', onFocus);
  }, [ref]);
  useEffect(() => {
    if (asked) rowIn(ref.current, asked.id)?.focus();
  }, [ref, asked]);
  useEffect(() => {
    const isLost = document.activeElement === document.body;
    if (isLost && last.current !== undefined) rowIn(ref.current, last.current)?.focus();
  }, [ref, themes]);
}

function rowIn(tree: HTMLElement | null, id: string) {
  return tree?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`);
}
