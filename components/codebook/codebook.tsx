'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { DeleteThemeDialog } from '@/components/codebook/delete-theme-dialog';
import { NewThemeForm } from '@/components/codebook/new-theme-form';
import { ThemeDetail } from '@/components/codebook/theme-detail';
import { ThemeEditor } from '@/components/codebook/theme-editor';
import { ThemePanel } from '@/components/codebook/theme-panel';
import { ThemePane } from '@/components/codebook/theme-pane';
import type { ThemeCommand } from '@/components/codebook/theme-tree';
import { useCodebook } from '@/components/codebook/use-codebook';
import { useShown } from '@/components/codebook/use-shown';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { nextHue } from '@/lib/core/coding/theme-hue';
import { childrenInOrder, placeAfterMove } from '@/lib/core/coding/theme-moves';

interface CodebookProps {
  context: CodebookContext;
  initial: CountedTheme[];
  /** The theme to show first. */
  initialId: string | null;
}

export default function Codebook({ context, initial, initialId }: CodebookProps) {
  const t = useTranslations('themes');
  const { themes, spoken, reload, move } = useCodebook(context.slug, initial);
  const { shown, show, setUnsaved, leaving } = useShown(initialId ?? initial[0]?.id ?? null);
  const [expanded, setExpanded] = useState<Set<string>>(() => new Set(initial.map(({ id }) => id)));
  const [focus, setFocus] = useState<{ id: string } | null>(null);
  const [deletingId, setDeletingId] = useState<string | null>(null);
  const nameRef = useRef<HTMLInputElement>(null);

  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const theme = shown.kind === 'theme' ? (byId.get(shown.id) ?? themes[0]) : undefined;
  const deleting = deletingId === null ? undefined : byId.get(deletingId);
  const expand = (id: string | null) => id !== null && setExpanded((ids) => new Set(ids).add(id));

  function run(id: string, command: ThemeCommand): void {
    const on = byId.get(id);
    if (!on) return;
    switch (command) {
      case 'child':
        show({ kind: 'new', parentId: id, from: id });
        return;
      case 'sibling': {
        const position = childrenInOrder(themes, on.parentId).indexOf(on) + 1;
        show({ kind: 'new', parentId: on.parentId, position, from: id });
        return;
      }
      case 'rename':
        nameRef.current?.select();
        return;
      case 'delete':
        setDeletingId(id);
        return;
      default:
        expand(placeAfterMove(themes, id, command)?.parentId ?? null);
        void move(id, command);
    }
  }

  async function afterCreate(made: CountedTheme): Promise<void> {
    setUnsaved(false);
    await reload(t('created', { name: made.name }));
    expand(made.parentId);
    show({ kind: 'theme', id: made.id }, true);
    setFocus({ id: made.id });
  }

  function cancelNew(from: string | null): void {
    show(from === null ? { kind: 'nothing' } : { kind: 'theme', id: from }, true);
    if (from !== null) setFocus({ id: from });
  }

  return (
    <>
      <p className="sr-only" role="status">
        {spoken}
      </p>
      {themes.length === 0 && shown.kind !== 'new' ? (
        <EmptyCodebook
          onFirst={context.mayWrite ? () => show({ kind: 'new', parentId: null, from: null }) : undefined}
        />
      ) : (
        <div className="grid min-h-0 flex-1 grid-rows-[auto_1fr] md:grid-cols-[minmax(15rem,22rem)_1fr] md:grid-rows-1">
          <ThemePane
            context={context}
            themes={themes}
            selectedId={theme?.id ?? null}
            expanded={expanded}
            focus={focus}
            onSelect={(id) => show({ kind: 'theme', id })}
            onExpand={setExpanded}
            onCommand={run}
            onNew={() => show({ kind: 'new', parentId: null, from: theme?.id ?? null })}
          />
          <div className="min-h-0 overflow-y-auto px-6 py-4">
            {shown.kind === 'new' && (
              <NewThemeForm
                key={`${shown.parentId ?? ''}/${shown.position ?? ''}`}
                context={context}
                parent={shown.parentId === null ? null : (byId.get(shown.parentId) ?? null)}
                position={shown.position}
                rootColor={nextHue(childrenInOrder(themes, null).map(({ color }) => color))}
                onUnsaved={setUnsaved}
                onCreated={(made) => void afterCreate(made)}
                onCancel={() => cancelNew(shown.from)}
              />
            )}
            {theme && (
              <ThemePanel
                context={context}
                theme={theme}
                above={pathAbove(byId, theme)}
                onCommand={(command) => run(theme.id, command)}
              >
                {context.mayWrite ? (
                  <ThemeEditor
                    key={theme.id}
                    context={context}
                    theme={theme}
                    nameRef={nameRef}
                    onUnsaved={setUnsaved}
                    onSaved={(name) => void reload(t('saved', { name }))}
                  />
                ) : (
                  <ThemeDetail theme={theme} />
                )}
              </ThemePanel>
            )}
          </div>
        </div>
      )}
      {deleting && (
        <DeleteThemeDialog
          slug={context.slug}
          theme={deleting}
          onClose={() => setDeletingId(null)}
          onDeleted={() => {
            setDeletingId(null);
            setUnsaved(false);
            const next = deleting.parentId ?? themes.find(({ id }) => id !== deleting.id)?.id;
            show(next === undefined ? { kind: 'nothing' } : { kind: 'theme', id: next }, true);
            void reload(t('deleted', { name: deleting.name }));
          }}
        />
      )}
      {leaving && (
        <ConfirmDialog
          title={t('discardTitle')}
          confirm={t('discard')}
          danger
          onConfirm={leaving.discard}
          onClose={leaving.stay}
        >
          {t('discardText')}
        </ConfirmDialog>
      )}
    </>
  );
}

function pathAbove(byId: ReadonlyMap<string, CountedTheme>, theme: CountedTheme): CountedTheme[] {
  const parent = theme.parentId === null ? undefined : byId.get(theme.parentId);
  return parent ? [...pathAbove(byId, parent), parent] : [];
}

function EmptyCodebook({ onFirst }: { onFirst?: (() => void) | undefined }) {
  const t = useTranslations('themes');
  return (
    <EmptyState
      title={t('emptyTitle')}
      action={
        onFirst && (
          <Button variant="primary" onClick={onFirst}>
            <Plus aria-hidden size={15} />
            {t('first')}
          </Button>
        )
      }
    >
      <p>{t('emptyText')}</p>
      {!onFirst && <p className="pt-2">{t('emptyReadOnly')}</p>}
    </EmptyState>
  );
}
