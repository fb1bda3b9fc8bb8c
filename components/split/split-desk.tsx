'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SplitCard } from '@/components/split/split-card';
import { SplitDecisions } from '@/components/split/split-decisions';
import { SplitRest } from '@/components/split/split-rest';
import { SplitTargets } from '@/components/split/split-targets';
import type { SplitTheme } from '@/components/split/split-theme';
import { useSplit } from '@/components/split/use-split';
import { useSplitKeys } from '@/components/split/use-split-keys';
import { useTargets } from '@/components/split/use-targets';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { SplitDecisionView, SplitView } from '@/lib/domain/splits/get-split';

interface SplitDeskProps {
  slug: string;
  theme: SplitTheme;
  themes: SplitTheme[];
  first: SplitView;
  /** From the address: themes chosen before the first decision. */
  askedIds: string[];
  mayCreate: boolean;
}

/** A theme's codings one after another, each with the choice of where it goes. */
export function SplitDesk({ slug, theme, themes, first, askedIds, mayCreate }: SplitDeskProps) {
  const t = useTranslations('split');
  const split = useSplit(slug, theme.id, first);
  const { view, current, isPending, failure } = split;
  const { known, targets, isFull, add, remove } = useTargets(theme.id, themes, [
    ...first.targetIds,
    ...askedIds,
  ]);
  const [marked, setMarked] = useState<readonly string[] | null>(null);
  const [spoken, setSpoken] = useState('');
  const nameOf = (id: string) => known.find((each) => each.id === id)?.name ?? '';

  const wordsOf = ({ intoThemeIds }: Pick<SplitDecisionView, 'intoThemeIds'>) =>
    intoThemeIds.length === 0
      ? t('stays', { name: theme.name })
      : intoThemeIds
          .map((id) => (id === theme.id ? t('stays', { name: theme.name }) : nameOf(id)))
          .join(', ');

  async function decide(into: string[]): Promise<void> {
    if (!current) return;
    setMarked(null);
    if (await split.decide(current, into))
      setSpoken(t('decided', { names: wordsOf({ intoThemeIds: into }) }));
  }

  async function undo(id: string | undefined): Promise<void> {
    if (id !== undefined && (await split.undo(id))) setSpoken(t('undone'));
  }

  function choose(id: string): void {
    if (!marked) void decide([id]);
    else setMarked(marked.includes(id) ? marked.filter((each) => each !== id) : [...marked, id]);
  }

  const ids = targets.map(({ id }) => id);
  const both = ids.length === 2 ? () => void decide(ids) : undefined;
  const several = () => setMarked(marked ? null : []);
  const leave = () => void decide([]);
  const skip = () => current && split.skip(current);
  useSplitKeys({
    ...(current && {
      ...Object.fromEntries(ids.map((id, index) => [`${index + 1}`, () => choose(id)])),
      b: both,
      m: ids.length > 2 ? several : undefined,
      l: leave,
      arrowright: skip,
    }),
    z: () => void undo(view.decisions[0]?.id),
  });

  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <div className="flex flex-col gap-6">
        <Progress view={view} />
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {current ? (
          <SplitCard
            slug={slug}
            item={current}
            alsoCarries={current.themeIds.filter((id) => id !== theme.id).map(nameOf)}
            targets={targets}
            isPending={isPending}
            marked={marked}
            onTarget={choose}
            onBoth={both}
            onSeveral={several}
            onApply={() => marked && void decide([...marked])}
            onLeave={leave}
            onSkip={skip}
          />
        ) : (
          <SplitRest slug={slug} theme={theme} split={split} />
        )}
        <SplitDecisions
          decisions={view.decisions}
          isPending={isPending}
          wordsOf={wordsOf}
          onUndo={(id) => void undo(id)}
        />
      </div>
      <aside className="max-lg:order-first">
        <SplitTargets
          slug={slug}
          theme={theme}
          themes={known}
          targets={targets}
          isFull={isFull}
          mayCreate={mayCreate}
          onAdd={add}
          onRemove={remove}
        />
      </aside>
    </div>
  );
}

function Progress({ view: { decided, waiting, others } }: { view: SplitView }) {
  const t = useTranslations('split');
  return (
    <div className="flex flex-col gap-1">
      <ProgressBar
        label={t('progress')}
        value={decided}
        max={Math.max(decided + waiting, 1)}
        className="h-2"
      />
      <p className="text-ink-2">{t('progressText', { decided, waiting })}</p>
      {others > 0 && <p className="text-ink-2">{t('others', { count: others })}</p>}
    </div>
  );
}
