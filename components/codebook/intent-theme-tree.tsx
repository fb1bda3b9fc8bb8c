'use client';

import { useEffect, useRef, useState, type ComponentType } from 'react';
import type { DraggableThemeTreeProps } from '@/components/codebook/draggable-theme-tree';
import { ThemeTree, type ThemeTreeProps } from '@/components/codebook/theme-tree';

interface Loaded {
  Draggable: ComponentType<DraggableThemeTreeProps>;
  /** What asked for the focus before: it has had it. */
  served: ThemeTreeProps['focus'];
  /** The row that had the focus, which is drawn anew. */
  focusedId: string | undefined;
}

/**
 * The tree, which learns to be dragged when somebody comes near it: that code is as large as the tree's own, and most who
 * open the page only read.
 */
export function IntentThemeTree({ onDrop, ...tree }: DraggableThemeTreeProps) {
  const ref = useRef<HTMLDivElement>(null);
  const lastFocus = useRef(tree.focus);
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const { mayWrite } = tree.context;

  useEffect(() => {
    lastFocus.current = tree.focus;
  });

  useEffect(() => {
    const near = ref.current;
    if (!near || !mayWrite) return;
    const stop = new AbortController();
    const load = () => {
      stop.abort();
      void import('@/components/codebook/draggable-theme-tree').then((module) => {
        const row = near.contains(document.activeElement)
          ? document.activeElement?.closest<HTMLElement>('[data-key]')
          : null;
        setLoaded({
          Draggable: module.default,
          served: lastFocus.current,
          focusedId: row?.dataset.key,
        });
      });
    };
    // a pointer that rests there already enters no more
    if (near.matches(':hover, :focus-within')) load();
    near.addEventListener('pointerenter', load, { signal: stop.signal });
    near.addEventListener('focusin', load, { signal: stop.signal });
    return () => stop.abort();
  }, [mayWrite]);

  useEffect(() => {
    const id = loaded?.focusedId;
    if (id !== undefined) ref.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"]`)?.focus();
  }, [loaded]);

  return (
    <div ref={ref}>
      {loaded ? (
        <loaded.Draggable
          {...tree}
          focus={tree.focus === loaded.served ? null : tree.focus}
          onDrop={onDrop}
        />
      ) : (
        <ThemeTree {...tree} />
      )}
    </div>
  );
}
