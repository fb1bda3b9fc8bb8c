import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import { useSetting } from '@/components/workspace/workspace-setting';
import { ColorDot } from '@/components/ui/color-dot';
import { joinClasses } from '@/components/ui/join-classes';
import { filteredThemeIds } from '@/lib/core/coding/theme-filter';
import { flattenThemes, type ThemeNode } from '@/lib/core/coding/theme-tree';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface CodebookPaneProps {
  themes: readonly ThemeView[];
  /** Distinct excerpts of this document under each theme. */
  counts: ReadonlyMap<string, number>;
  chosenId: string | null;
  /** Whether choosing a theme applies it to a selection. */
  applies: boolean;
  onChoose: (themeId: string) => void;
}

export function CodebookPane(props: CodebookPaneProps) {
  const { themes, counts, chosenId, applies, onChoose } = props;
  const t = useTranslations('workspace.codebook');
  const [filter, setFilter] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(() => flattenThemes(themes), [themes]);
  const found = useMemo(() => filteredThemeIds(themes, filter), [themes, filter]);
  const rows = visibleRows(nodes, found, closed);

  const toggle = (id: string, open: boolean) => {
    const now = new Set(closed);
    if (open) now.delete(id);
    else now.add(id);
    setClosed(now);
  };

  return (
    <div className="flex h-full flex-col gap-2 p-3">
      <h2 className="flex items-baseline justify-between font-semibold">
        {t('title')} <small className="text-xs font-normal text-ink-3 tabular-nums">{themes.length}</small>
      </h2>
      {themes.length === 0 ? (
        <NoThemes />
      ) : (
        <>
          <input
            type="search"
            aria-label={t('filter')}
            placeholder={t('filter')}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
            className="w-full rounded-md border border-edge bg-surface px-2.5 py-1 placeholder:text-ink-3"
          />
          {rows.length === 0 ? (
            <p className="flex-1 px-1.5 text-ink-2">{t('none')}</p>
          ) : (
            <ThemeRows
              rows={rows}
              counts={counts}
              chosenId={chosenId}
              closed={closed}
              onToggle={toggle}
              onChoose={onChoose}
            />
          )}
          {applies && (
            <p className="-mx-3 -mb-3 border-t border-line bg-accent-soft px-3 py-2 text-xs">
              {t('applyHint')}
            </p>
          )}
        </>
      )}
    </div>
  );
}

function NoThemes() {
  const t = useTranslations('workspace.codebook');
  const { slug, may } = useSetting();
  return (
    <div className="flex flex-col items-start gap-2 text-ink-2">
      <p className="font-medium text-ink">{t('emptyTitle')}</p>
      <p>{may.writeThemes ? t('emptyText') : t('emptyReadOnly')}</p>
      {may.writeThemes && (
        <Link
          href={`/studies/${slug}/themes`}
          className="font-medium text-accent underline underline-offset-2"
        >
          {t('create')}
        </Link>
      )}
    </div>
  );
}

type Node = ThemeNode<ThemeView>;

function visibleRows(
  nodes: readonly Node[],
  found: ReadonlySet<string> | null,
  closed: ReadonlySet<string>,
): Node[] {
  if (found) return nodes.filter(({ theme }) => found.has(theme.id));
  const hidden = new Set<string>();
  return nodes.filter(({ theme: { id, parentId } }) => {
    if (parentId === null || !(hidden.has(parentId) || closed.has(parentId))) return true;
    hidden.add(id);
    return false;
  });
}

interface RowsProps {
  rows: readonly Node[];
  counts: ReadonlyMap<string, number>;
  chosenId: string | null;
  closed: ReadonlySet<string>;
  onToggle: (id: string, open: boolean) => void;
  onChoose: (id: string) => void;
}

/** A tree with one tab stop: the arrow keys go through it, open and close it, Enter chooses. */
function ThemeRows({ rows, counts, chosenId, closed, onToggle, onChoose }: RowsProps) {
  const t = useTranslations('workspace.codebook');
  const [stop, setStop] = useState<string | null>(null);
  const stopIndex = Math.max(
    0,
    rows.findIndex(({ theme }) => theme.id === (stop ?? chosenId)),
  );

  const press = (event: KeyboardEvent<HTMLElement>) => {
    const index = rows.findIndex(({ theme }) => theme.id === rowIdOf(event.target));
    const node = rows[index];
    if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
    const { id, parentId } = node.theme;
    const isOpen = node.children.length > 0 && !closed.has(id);
    const opens = event.key === 'ArrowRight' && node.children.length > 0 && !isOpen;
    const closes = event.key === 'ArrowLeft' && isOpen;
    const targets: Record<string, string | null | undefined> = {
      ArrowDown: rows[index + 1]?.theme.id,
      ArrowUp: rows[index - 1]?.theme.id,
      ArrowRight: isOpen ? rows[index + 1]?.theme.id : undefined,
      ArrowLeft: parentId,
      Home: rows[0]?.theme.id,
      End: rows.at(-1)?.theme.id,
    };
    if (event.key === 'Enter' || event.key === ' ') onChoose(id);
    else if (opens || closes) onToggle(id, opens);
    else if (event.key in targets) focusRow(event.currentTarget, targets[event.key]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      role="tree"
      tabIndex={-1}
      aria-label={t('title')}
      className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1"
      onFocus={(event) => setStop(rowIdOf(event.target) ?? stop)}
      onKeyDown={press}
      onClick={(event) => {
        const id = rowIdOf(event.target);
        if (id === null) return;
        if ((event.target as Element).closest('[data-chevron]')) onToggle(id, closed.has(id));
        else onChoose(id);
      }}
    >
      {rows.map(({ theme, depth, children }, index) => (
        <ThemeRow
          key={theme.id}
          theme={theme}
          depth={depth}
          count={counts.get(theme.id) ?? 0}
          chosen={theme.id === chosenId}
          open={children.length === 0 ? undefined : !closed.has(theme.id)}
          isStop={index === stopIndex}
        />
      ))}
    </div>
  );
}

function rowIdOf(target: EventTarget): string | null {
  return (target as Element).closest<HTMLElement>('[data-theme-row]')?.dataset.themeRow ?? null;
}

function focusRow(tree: HTMLElement, id: string | null | undefined): void {
  if (id) tree.querySelector<HTMLElement>(`[data-theme-row="${id}"]`)?.focus();
}

interface RowProps {
  theme: ThemeView;
  depth: number;
  count: number;
  chosen: boolean;
  /** Undefined without themes below. */
  open: boolean | undefined;
  isStop: boolean;
}

const ThemeRow = memo(function ThemeRow({ theme, depth, count, chosen, open, isStop }: RowProps) {
  const t = useTranslations('workspace.codebook');
  const name = useSetting().themeName(theme);
  return (
    <div
      role="treeitem"
      aria-label={`${name}, ${t('here', { count })}`}
      aria-level={depth + 1}
      aria-selected={chosen}
      aria-expanded={open}
      tabIndex={isStop ? 0 : -1}
      data-theme-row={theme.id}
      title={theme.definition || name}
      style={{ paddingLeft: `${depth * 1.1 + 0.15}rem` }}
      className={joinClasses(
        'flex min-h-6.5 cursor-pointer items-center gap-1.5 rounded-sm pr-1.5 -outline-offset-2',
        chosen ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      {/* for the mouse: the arrow keys do the same */}
      <span
        aria-hidden
        data-chevron
        title={open === undefined ? undefined : t(open ? 'close' : 'open', { name })}
        className={joinClasses(
          'grid size-4 shrink-0 place-items-center text-ink-3',
          open === undefined && 'invisible',
        )}
      >
        <ChevronRight size={13} className={joinClasses('transition-transform', open && 'rotate-90')} />
      </span>
      <ColorDot color={theme.color} />
      <span className="min-w-0 flex-1 truncate">{name}</span>
      {count > 0 && <span className="text-xs text-ink-3 tabular-nums">{count}</span>}
    </div>
  );
});
