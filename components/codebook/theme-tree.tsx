'use client';

import { ChevronRight, GripVertical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  type DragAndDropHooks,
  type Key,
} from 'react-aria-components';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import type { ThemeMove } from '@/lib/core/coding/theme-moves';
import { themeName } from '@/lib/core/coding/theme-name';
import { themeTree, type ThemeNode } from '@/lib/core/coding/theme-tree';
import type { ColumnOf } from '@/lib/core/lists/list-columns';

/** What a key asks for on the theme that has the focus. */
export type ThemeCommand =
  ThemeMove | 'sibling' | 'child' | 'rename' | 'merge' | 'archive' | 'delete' | 'branchColor' | 'undo';

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
  /** The counts beside each theme, in their order. */
  counts: readonly ColumnOf<'themes'>[];
  /** Lets themes be dragged. */
  dragging?: DragAndDropHooks<TreeRow>;
}

export interface TreeRow {
  id: string;
  theme: CountedTheme;
  children: TreeRow[];
}

export function ThemeTree(props: ThemeTreeProps) {
  const { context, themes, selectedId, expanded, focus, counts, onSelect, onExpand, onCommand, dragging } =
    props;
  const t = useTranslations('themes');
  const ref = useRef<HTMLDivElement>(null);
  useCommandKeys(ref, context.mayWrite ? onCommand : null, () => dragging?.isVirtualDragging?.() ?? false);
  useRowFocus(ref, themes, focus);

  const rowName = (theme: CountedTheme) => {
    const name = themeName(theme, context.locale, context.language);
    return theme.archivedAt === null ? name : `${name}, ${t('archivedMark')}`;
  };

  const row = (item: TreeRow) => (
    <TreeItem id={item.id} textValue={rowName(item.theme)} className={rowLook}>
      <TreeItemContent>
        {({ hasChildItems, level }) => (
          <RowContent
            context={context}
            theme={item.theme}
            counts={counts}
            level={level}
            hasChildren={hasChildItems}
            draggable={dragging !== undefined && item.theme.archivedAt === null}
          />
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
      {...(dragging && { dragAndDropHooks: dragging })}
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
  'group flex min-h-7 cursor-default items-center rounded-md pr-2 outline-none hover:bg-sunken selected:bg-accent-soft selected:font-medium focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent drop-target:bg-accent-soft drop-target:outline-2 drop-target:-outline-offset-2 drop-target:outline-solid drop-target:outline-accent dragging:opacity-50';

interface RowContentProps {
  context: CodebookContext;
  theme: CountedTheme;
  counts: readonly ColumnOf<'themes'>[];
  level: number;
  hasChildren: boolean;
  draggable: boolean;
}

function RowContent({ context, theme, counts, level, hasChildren, draggable }: RowContentProps) {
  const archived = theme.archivedAt !== null;
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
      <span className={joinClasses('min-w-0 flex-1 truncate', archived && 'text-ink-2 italic')}>
        {themeName(theme, context.locale, context.language)}
      </span>
      <RowCounts theme={theme} counts={counts} />
      {draggable && (
        <Button
          slot="drag"
          className="-ml-1 grid size-5 shrink-0 cursor-grab place-items-center rounded-sm text-ink-3 opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 group-focus:opacity-100 focus-visible:opacity-100 focus-visible:outline-2 focus-visible:outline-accent"
        >
          <GripVertical aria-hidden size={14} />
        </Button>
      )}
    </span>
  );
}

/** Its own excerpts, those with the themes below, or both; and a mark while codings wait to be looked at again. */
function RowCounts({ theme, counts }: Pick<RowContentProps, 'theme' | 'counts'>) {
  const t = useTranslations('themes');
  const own = useTranslations('codebook.counts');
  const { lookAgain } = theme;
  return (
    <span className="flex shrink-0 items-baseline gap-2 tabular-nums">
      {lookAgain > 0 && (
        <span
          role="img"
          className="size-2 self-center rounded-full bg-warn"
          title={own('lookAgain', { count: lookAgain })}
          aria-label={own('lookAgain', { count: lookAgain })}
        />
      )}
      {counts.map((column) => {
        const count = theme.counts[column];
        const label = column === 'own' ? own('ownOf', { count }) : t('rowCount', { count });
        return (
          <span
            key={column}
            title={label}
            aria-label={label}
            className={joinClasses(
              'min-w-5 text-right text-ink-2',
              column === 'withDescendants' && 'font-medium',
            )}
          >
            {count}
          </span>
        );
      })}
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
  if (event.ctrlKey || event.metaKey) {
    return event.key.toLowerCase() === 'z' && !event.shiftKey ? 'undo' : undefined;
  }
  if (event.altKey) return MOVES[event.key];
  if (event.key === 'Enter') return event.shiftKey ? 'child' : 'sibling';
  if (event.key === 'F2') return 'rename';
  return event.key === 'Delete' ? 'delete' : undefined;
}

/** Heard at the window, before the tree itself, which takes Alt with an arrow for the arrow alone. */
function useCommandKeys(
  ref: React.RefObject<HTMLDivElement | null>,
  onCommand: ((id: string, command: ThemeCommand) => void) | null,
  isDragging: () => boolean,
) {
  const handler = useRef(onCommand);
  const dragging = useRef(isDragging);
  useEffect(() => {
    handler.current = onCommand;
    dragging.current = isDragging;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const row = event.target instanceof HTMLElement && event.target.role === 'row' ? event.target : null;
      const id = ref.current?.contains(row) ? row?.dataset.key : undefined;
      const command = commandOf(event);
      if (!handler.current || id === undefined || command === undefined || dragging.current()) return;
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
