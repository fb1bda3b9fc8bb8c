import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { ExportButton } from '@/components/excerpts/export-button';
import { ChooseBox, ChosenBar } from '@/components/recoding/chosen-bar';
import { RecodeButton } from '@/components/recoding/recode-button';
import { useChosen } from '@/components/recoding/use-chosen';
import { CountAll } from '@/components/retrieval/count-all';
import { GroupedList } from '@/components/retrieval/grouped-list';
import { RetrievedItem } from '@/components/retrieval/retrieved-item';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import { useRecoding } from '@/components/retrieval/use-recoding';
import { useRetrievedPages } from '@/components/retrieval/use-retrieved-pages';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { GROUPINGS, MAX_GROUPED, type Grouping } from '@/lib/core/retrieval/group-places';
import type { RetrievedExcerpt, RetrievedPage } from '@/lib/domain/retrieval/list-retrieved';

interface ResultsProps {
  /** In its neutral form. */
  query: string;
  group: Grouping | null;
  first: RetrievedPage;
  onGroup: (group: Grouping | null) => void;
}

/** What a query finds. Give it a `key` of the query and the grouping. */
export function Results({ query, group, first, onGroup }: ResultsProps) {
  const t = useTranslations('retrieval');
  const common = useTranslations('app');
  const excerpts = useTranslations('excerpts');
  const { slug, may, recodingThemes } = useRetrieval();
  const pages = useRetrievedPages(slug, { query, group }, first);
  const recoding = useRecoding(pages.change);
  const chosen = useChosen();
  const section = useRef<HTMLElement>(null);

  // what asked is drawn anew with its answer: the keys go on from here
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
  }, []);

  if (first.items.length === 0)
    return <EmptyState title={t('results.emptyTitle')}>{t('results.emptyText')}</EmptyState>;
  const chooserOf = ({ id, quote, codings }: RetrievedExcerpt) =>
    may.write && codings.length > 0 && <ChooseBox chosen={chosen} excerptId={id} quote={quote} />;
  const asked = new URLSearchParams({ query, ...(group && { group }) }).toString();
  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label={t('results.list')}
      className="flex flex-col gap-3 border-t border-line pt-4 outline-none"
    >
      <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
        <CountAll
          slug={slug}
          query={query}
          known={first.nextCursor === null && !group ? first.items.length : null}
          atLeast={first.items.length}
        />
        <span className="flex-1" />
        <SelectField
          className="w-48"
          label={t('results.group')}
          value={group ?? ''}
          onChange={({ target: { value } }) => onGroup(GROUPINGS.find((each) => each === value) ?? null)}
        >
          <option value="">{t('results.none')}</option>
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {t(`results.${each}`)}
            </option>
          ))}
        </SelectField>
        {may.write && (
          <RecodeButton
            slug={slug}
            themes={recodingThemes}
            which={{ by: 'query', query }}
            onDone={() => void pages.refresh()}
          />
        )}
        {may.export && <ExportButton slug={slug} query={asked} path="retrieval" />}
      </div>
      {first.isPartial && <Notice>{t('results.partial', { count: MAX_GROUPED })}</Notice>}
      {recoding.changes > 0 && (
        <Notice
          action={
            <span className="flex gap-2">
              <Button onClick={() => void recoding.undo()}>{t('recode.undoLast')}</Button>
              <Button onClick={() => void pages.refresh()}>{t('recode.refresh')}</Button>
            </span>
          }
        >
          {t('recode.changedNote')}
        </Notice>
      )}
      {may.write && (
        <ChosenBar
          slug={slug}
          themes={recodingThemes}
          shown={[...new Set(pages.items.filter(({ codings }) => codings.length > 0).map(({ id }) => id))]}
          chosen={chosen}
          onDone={() => void pages.refresh()}
        />
      )}
      {group ? (
        <GroupedList
          group={group}
          groups={first.groups}
          items={pages.items}
          recoding={recoding}
          chooserOf={chooserOf}
        />
      ) : (
        <ol className="flex flex-col divide-y divide-line" aria-busy={pages.isLoading}>
          {pages.items.map((excerpt) => (
            <RetrievedItem key={excerpt.id} excerpt={excerpt} recoding={recoding}>
              {chooserOf(excerpt)}
            </RetrievedItem>
          ))}
        </ol>
      )}
      {pages.failure && (
        <Notice
          tone="bad"
          alert
          action={<Button onClick={() => void pages.load()}>{common('retry')}</Button>}
        >
          {pages.failure}
        </Notice>
      )}
      {pages.hasMore && !pages.failure && (
        <div>
          <Button disabled={pages.isLoading} onClick={() => void pages.load()}>
            {pages.isLoading ? excerpts('loading') : common('more')}
          </Button>
        </div>
      )}
    </section>
  );
}
