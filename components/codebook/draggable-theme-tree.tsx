'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { DropIndicator, I18nProvider, useDragAndDrop, type DropTarget } from 'react-aria-components';
import { ThemeTree, type ThemeTreeProps, type TreeRow } from '@/components/codebook/theme-tree';
import { themeName } from '@/lib/core/coding/theme-name';
import { placeAfterDrop, type ThemePlace } from '@/lib/core/coding/theme-moves';
import { flattenThemes } from '@/lib/core/coding/theme-tree';

export interface DraggableThemeTreeProps extends ThemeTreeProps {
  onDrop: (id: string, place: ThemePlace) => void;
}

/** The tree whose themes can be dragged before, after or below another. */
export default function DraggableThemeTree({ onDrop, ...tree }: DraggableThemeTreeProps) {
  const { context, themes } = tree;
  const t = useTranslations('themes');
  const draggedId = useRef<string | null>(null);

  function placeAt(target: DropTarget): ThemePlace | null {
    const dragged = themes.find(({ id }) => id === draggedId.current);
    if (target.type === 'root' || dragged?.archivedAt !== null) return null;
    const place = placeAfterDrop(themes, dragged.id, {
      targetId: String(target.key),
      where: target.dropPosition,
    });
    const parent = themes.find(({ id }) => id === place?.parentId);
    return parent?.archivedAt ? null : place;
  }

  const depths = new Map(flattenThemes(themes).map(({ theme, depth }) => [theme.id, depth]));
  const levelOf = (target: DropTarget) =>
    target.type === 'root' ? 0 : (depths.get(String(target.key)) ?? 0);

  const { dragAndDropHooks } = useDragAndDrop<TreeRow>({
    getItems: (_, rows) =>
      rows.map(({ theme }) => ({ 'text/plain': themeName(theme, context.locale, context.language) })),
    onDragStart: ({ keys }) => {
      draggedId.current = String([...keys][0]);
    },
    getDropOperation: (target) => (placeAt(target) ? 'move' : 'cancel'),
    onMove: ({ target }) => {
      const place = placeAt(target);
      if (place && draggedId.current !== null) onDrop(draggedId.current, place);
    },
    renderDropIndicator: (target) => (
      <DropIndicator
        target={target}
        style={{ marginLeft: `${levelOf(target) * 1.1}rem` }}
        className="h-0 rounded-full outline-1 outline-transparent drop-target:outline-accent"
      />
    ),
    renderDragPreview: ([item]) => (
      <span className="rounded-md border border-line bg-surface px-3 py-1 font-medium shadow-md">
        {item?.['text/plain'] ?? t('title')}
      </span>
    ),
  });

  return (
    <I18nProvider locale={context.locale === 'it' ? 'it-IT' : 'en-GB'}>
      <ThemeTree {...tree} dragging={dragAndDropHooks} />
    </I18nProvider>
  );
}
