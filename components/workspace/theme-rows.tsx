import { useTranslations } from 'next-intl';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import { draggedExcerptId, holdsExcerpt } from '@/components/transcript/drag-excerpt';
import { ThemeRow } from '@/components/workspace/theme-row';
import type { ThemeNode } from '@/lib/core/coding/theme-tree';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

export interface ThemeCommands {
  onChoose: (themeId: string) => void;
  /** To what is selected or chosen. */
  onApply: (themeId: string) => void;
  onApplyTo: (themeId: string, excerptId: string) => void;
  onPin: (themeId: string) => void;
  onFocus: (themeId: string) => void;
}

interface RowsProps extends ThemeCommands {
  rows: readonly ThemeNode<ThemeView>[];
  counts: ReadonlyMap<string, number>;
  chosenId: string | null;
  closed: ReadonlySet<string>;
  pinned: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  onToggle: (id: string, open: boolean) => void;
}

const KEYS = 'Enter Shift+Enter P F';

/** A tree with one tab stop: the arrow keys go through it, open and close it, Enter chooses. */
export function ThemeRows(props: RowsProps) {
  const { rows, counts, chosenId, closed, pinned, hidden, onToggle, onChoose, onPin } = props;
  const t = useTranslations('workspace.codebook');
  const [stop, setStop] = useState<string | null>(null);
  const drag = useDragOver(props.onApplyTo);
  const stopIndex = Math.max(
    0,
    rows.findIndex(({ theme }) => theme.id === (stop ?? chosenId)),
  );

  return (
    <div
      role="tree"
      id={THEME_TREE_ID}
      tabIndex={-1}
      aria-label={t('title')}
      className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1"
      onFocus={(event) => setStop(rowIdOf(event.target) ?? stop)}
      onKeyDown={(event) => pressInTree(event, props)}
      onClick={(event) => {
        const id = rowIdOf(event.target);
        const target = event.target as Element;
        if (id === null) return;
        if (target.closest('[data-chevron]')) onToggle(id, closed.has(id));
        else if (target.closest('[data-pin]')) onPin(id);
        else onChoose(id);
      }}
      {...drag.handlers}
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
          pinned={pinned.has(theme.id)}
          hidden={hidden.has(theme.id)}
          underDrag={drag.overId === theme.id}
          keys={KEYS}
        />
      ))}
    </div>
  );
}

const THEME_TREE_ID = 'workspace-themes';

/** Brings the keys to the tree; false when it is not there. */
export function focusThemeTree(): boolean {
  const stop = document.querySelector<HTMLElement>(`#${THEME_TREE_ID} [data-theme-row][tabindex="0"]`);
  stop?.focus();
  return stop !== null;
}

function pressInTree(event: KeyboardEvent<HTMLElement>, props: RowsProps): void {
  const { rows, closed, onToggle } = props;
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
  const command = commandOf(event, props);
  if (command) command(id);
  else if (opens || closes) onToggle(id, opens);
  else if (event.key in targets) focusRow(event.currentTarget, targets[event.key]);
  else return;
  event.preventDefault();
}

function commandOf({ key, shiftKey }: KeyboardEvent, props: ThemeCommands): ((id: string) => void) | null {
  if (key === 'Enter') return shiftKey ? props.onApply : props.onChoose;
  const plain: Record<string, (id: string) => void> = {
    ' ': props.onChoose,
    p: props.onPin,
    f: props.onFocus,
  };
  return plain[key.toLowerCase()] ?? null;
}

/** Watches an excerpt that is dragged over the themes, and puts the one it is dropped on onto it. */
function useDragOver(onApplyTo: ThemeCommands['onApplyTo']) {
  const [overId, setOverId] = useState<string | null>(null);
  const over = (event: DragEvent) => {
    if (!holdsExcerpt(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'link';
    setOverId(rowIdOf(event.target));
  };
  const drop = (event: DragEvent) => {
    const [themeId, excerptId] = [rowIdOf(event.target), draggedExcerptId(event)];
    setOverId(null);
    if (themeId === null || excerptId === null) return;
    event.preventDefault();
    onApplyTo(themeId, excerptId);
  };
  const leave = () => setOverId(null);
  return { overId, handlers: { onDragEnter: over, onDragOver: over, onDragLeave: leave, onDrop: drop } };
}

export function rowIdOf(target: EventTarget): string | null {
  return (target as Element).closest<HTMLElement>('[data-theme-row]')?.dataset.themeRow ?? null;
}

function focusRow(tree: HTMLElement, id: string | null | undefined): void {
  if (id) tree.querySelector<HTMLElement>(`[data-theme-row="${id}"]`)?.focus();
}
