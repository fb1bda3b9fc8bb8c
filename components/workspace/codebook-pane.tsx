import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useMemo, useState } from 'react';
import { PinnedList } from '@/components/workspace/pinned-list';
import { ThemeRows, type ThemeCommands } from '@/components/workspace/theme-rows';
import { useSetting } from '@/components/workspace/workspace-setting';
import { filteredThemeIds } from '@/lib/core/coding/theme-filter';
import { flattenThemes, type ThemeNode } from '@/lib/core/coding/theme-tree';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface CodebookPaneProps extends ThemeCommands {
  themes: readonly ThemeView[];
  /** Distinct excerpts of this document under each theme. */
  counts: ReadonlyMap<string, number>;
  chosenId: string | null;
  /** What choosing a theme, or Shift and Enter on it, applies it to. */
  target: 'selection' | 'excerpt' | null;
  /** In the order of their keys. */
  pinnedIds: readonly string[];
  /** Those whose codings are not shown. */
  hidden: ReadonlySet<string>;
}

export function CodebookPane(props: CodebookPaneProps) {
  const { themes, counts, chosenId, target, pinnedIds, hidden } = props;
  const t = useTranslations('workspace.codebook');
  const [filter, setFilter] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(() => flattenThemes(themes), [themes]);
  const found = useMemo(() => filteredThemeIds(themes, filter), [themes, filter]);
  const rows = visibleRows(nodes, found, closed);
  const pinned = pinnedIds.flatMap((id) =>
    themes.filter((theme) => theme.id === id && theme.archivedAt === null),
  );

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
          {pinned.length > 0 && <PinnedList {...props} themes={pinned} />}
          {rows.length === 0 ? (
            <p className="flex-1 px-1.5 text-ink-2">{t('none')}</p>
          ) : (
            <ThemeRows
              {...props}
              rows={rows}
              counts={counts}
              chosenId={chosenId}
              closed={closed}
              pinned={new Set(pinnedIds)}
              hidden={hidden}
              onToggle={toggle}
            />
          )}
          {target !== null && (
            <p className="-mx-3 -mb-3 border-t border-line bg-accent-soft px-3 py-2 text-xs">
              {t(target === 'selection' ? 'applyHint' : 'applyToExcerptHint')}
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
