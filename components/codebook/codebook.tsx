'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { CodebookDialogs, type CodebookDialog } from '@/components/codebook/codebook-dialogs';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import type { MemoContext } from '@/components/memos/memo-context';
import { MemoPanel } from '@/components/memos/memo-panel';
import { MoveClashNotice } from '@/components/codebook/move-clash-notice';
import { NewThemeForm } from '@/components/codebook/new-theme-form';
import { ThemePanel } from '@/components/codebook/theme-panel';
import { ThemePane } from '@/components/codebook/theme-pane';
import type { ThemeCommand } from '@/components/codebook/theme-tree';
import { ThemeWords } from '@/components/codebook/theme-words';
import { useBranchColor } from '@/components/codebook/use-branch-color';
import { useCodebook } from '@/components/codebook/use-codebook';
import { useShown } from '@/components/codebook/use-shown';
import { useColumns } from '@/components/lists/use-columns';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { nextHue } from '@/lib/core/coding/theme-hue';
import type { ColumnOf } from '@/lib/core/lists/list-columns';
import { childrenInOrder, placeAfterMove, type ThemePlace } from '@/lib/core/coding/theme-moves';

interface CodebookProps {
  context: CodebookContext;
  memos: MemoContext;
  initial: CountedTheme[];
  /** The theme to show first. */
  initialId: string | null;
  /** The counts that the person wants to see. */
  counts: ColumnOf<'themes'>[];
}

const isLive = ({ archivedAt }: CountedTheme) => archivedAt === null;

export default function Codebook({ context, memos, initial, initialId, counts }: CodebookProps) {
  const t = useTranslations('themes');
  const { themes, spoken, reload, move, undoMove, clash, dropClash } = useCodebook(context.slug, initial);
  const colourBranch = useBranchColor(context.slug, reload);
  const chosenCounts = useColumns('themes', counts);
  const { shown, show, setUnsaved, leaving } = useShown(initialId ?? initial.find(isLive)?.id ?? null);
  const [expanded, setExpanded] = useState<Set<string>>(() => new Set(initial.map(({ id }) => id)));
  const [focus, setFocus] = useState<{ id: string } | null>(null);
  const [dialog, setDialog] = useState<{ id: string; kind: CodebookDialog } | null>(null);
  const [archivedShown, setArchivedShown] = useState(() =>
    initial.some((theme) => theme.id === initialId && !isLive(theme)),
  );
  const nameRef = useRef<HTMLInputElement>(null);

  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const inSight = (all: CountedTheme[]) => (archivedShown ? all : all.filter(isLive));
  const visible = inSight(themes);
  const theme = shown.kind === 'theme' ? (byId.get(shown.id) ?? visible[0]) : undefined;
  const asked = dialog && byId.get(dialog.id);
  const expand = (id: string | null) => id !== null && setExpanded((ids) => new Set(ids).add(id));

  function run(id: string, command: ThemeCommand): void {
    const on = byId.get(id);
    if (!on) return;
    if (!isLive(on) && command !== 'rename' && command !== 'undo') return;
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
      case 'merge':
      case 'archive':
      case 'delete':
        setDialog({ id, kind: command });
        return;
      case 'branchColor':
        void colourBranch(on);
        return;
      case 'undo':
        undoMove();
        return;
      default:
        moveTo(id, (all) => placeAfterMove(inSight(all), id, command));
    }
  }

  function moveTo(id: string, plan: (all: CountedTheme[]) => ThemePlace | null): boolean {
    expand(plan(themes)?.parentId ?? null);
    return move(id, plan);
  }

  function drop(id: string, place: ThemePlace): void {
    if (!moveTo(id, () => place)) return;
    setFocus({ id });
    toast(t('dropped', { name: byId.get(id)?.name ?? '' }), {
      id: 'theme-moved',
      action: { label: t('undoMove'), onClick: undoMove },
    });
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
            counts={chosenCounts}
            themes={visible}
            selectedId={theme?.id ?? null}
            expanded={expanded}
            focus={focus}
            onSelect={(id) => show({ kind: 'theme', id })}
            onExpand={setExpanded}
            onCommand={run}
            onDrop={drop}
            onNew={() => show({ kind: 'new', parentId: null, from: theme?.id ?? null })}
            archivedCount={themes.length - themes.filter(isLive).length}
            archivedShown={archivedShown}
            onShowArchived={setArchivedShown}
          />
          <div className="min-h-0 overflow-y-auto">
            {clash && (
              <MoveClashNotice
                themes={themes}
                clash={clash}
                onMove={() => void moveTo(clash.id, () => clash.mine)}
                onLeave={dropClash}
              />
            )}
            <div className="px-6 py-4">
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
                  isBranch={themes.some(({ parentId }) => parentId === theme.id)}
                  onCommand={(command) => run(theme.id, command)}
                >
                  <ThemeWords
                    key={theme.id}
                    context={context}
                    theme={theme}
                    into={byId.get(theme.mergedIntoId ?? '')}
                    nameRef={nameRef}
                    onUnsaved={setUnsaved}
                    onSaved={(message) => void reload(message)}
                  />
                  <MemoPanel
                    key={`memos ${theme.id}`}
                    context={memos}
                    about={{ target: 'THEME', themeId: theme.id }}
                    level={3}
                  />
                </ThemePanel>
              )}
            </div>
          </div>
        </div>
      )}
      {asked && (
        <CodebookDialogs
          context={context}
          themes={themes}
          theme={asked}
          dialog={dialog.kind}
          onDialog={(kind) => setDialog(kind && { id: asked.id, kind })}
          onDone={(nextId, message) => {
            setDialog(null);
            setUnsaved(false);
            show(nextId === null ? { kind: 'nothing' } : { kind: 'theme', id: nextId }, true);
            if (dialog.kind !== 'delete') toast(message);
            void reload(message);
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
