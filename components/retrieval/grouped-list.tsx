import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useRetrieval, type RetrievalSetting } from '@/components/retrieval/retrieval-setting';
import { RetrievedItem } from '@/components/retrieval/retrieved-item';
import type { Recoding } from '@/components/retrieval/use-recoding';
import type { Grouping } from '@/lib/core/retrieval/group-places';
import type { RetrievedExcerpt, RetrievedPage } from '@/lib/domain/retrieval/list-retrieved';

interface GroupedListProps {
  group: Grouping;
  groups: RetrievedPage['groups'];
  items: readonly RetrievedExcerpt[];
  recoding: Recoding;
  /** What chooses an excerpt. */
  chooserOf: (excerpt: RetrievedExcerpt) => ReactNode;
}

/** What is loaded so far under the names of its groups, each with how many it holds in all. */
export function GroupedList({ group, groups, items, recoding, chooserOf }: GroupedListProps) {
  const t = useTranslations('retrieval.results');
  const setting = useRetrieval();
  const without = { case: t('noCase'), theme: t('noTheme'), interview: t('noInterview') }[group];
  const shown = groups.flatMap(({ id, count }) => {
    const held = items.filter(({ groupId }) => groupId === id);
    return held.length > 0 ? [{ id, count, held }] : [];
  });
  return (
    <div className="flex flex-col gap-6">
      {shown.map(({ id, count, held }) => (
        <section key={id} aria-label={id === null ? without : nameOf(group, id, setting)}>
          <h2 className="sticky top-0 z-10 flex items-baseline gap-2 border-b border-line bg-paper py-1.5 font-semibold">
            {id === null ? without : nameOf(group, id, setting)}
            <span className="text-xs font-normal text-ink-2">{t('groupCount', { count })}</span>
          </h2>
          <ol className="flex flex-col divide-y divide-line">
            {held.map((excerpt) => (
              <RetrievedItem key={excerpt.id} excerpt={excerpt} recoding={recoding}>
                {chooserOf(excerpt)}
              </RetrievedItem>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function nameOf(group: Grouping, id: string, { names }: RetrievalSetting): string {
  const entry = names.entry(group, id);
  return (group === 'theme' ? entry?.names[0] : entry?.names.at(-1)) ?? '';
}
