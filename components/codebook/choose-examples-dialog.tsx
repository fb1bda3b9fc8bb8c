'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { QuoteCard } from '@/components/quotes/quote-card';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { themeName } from '@/lib/core/coding/theme-name';
import type { ExcerptPage, ListedExcerpt } from '@/lib/domain/excerpts/list-excerpts';

/** As many as the server takes. */
const MAX = 12;

interface ChooseExamplesDialogProps {
  context: CodebookContext;
  theme: CountedTheme;
  chosen: readonly string[];
  onChoose: (excerptIds: readonly string[]) => Promise<boolean>;
  onClose: () => void;
}

/** The excerpts of a theme, each to be taken as an example or not. */
export function ChooseExamplesDialog(props: ChooseExamplesDialogProps) {
  const { context, theme, chosen, onChoose, onClose } = props;
  const t = useTranslations('codebook.examples');
  const common = useTranslations('app');
  const [ids, setIds] = useState(chosen);
  const [pending, setPending] = useState(false);
  const { items, more, failure } = useExcerpts(context.slug, theme.id);

  const toggle = (id: string, on: boolean) => setIds(on ? [...ids, id] : ids.filter((each) => each !== id));
  const save = async () => {
    setPending(true);
    const isDone = await onChoose(ids);
    setPending(false);
    if (isDone) onClose();
  };

  return (
    <Dialog
      wide
      title={t('chooseTitle', { name: themeName(theme, context.locale, context.language) })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" disabled={pending} onClick={() => void save()}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <p>{t('chooseText', { max: MAX })}</p>
        {ids.length >= MAX && <p className="font-medium text-warn">{t('full', { max: MAX })}</p>}
        {items === null && !failure && <p className="text-ink-2">{t('loading')}</p>}
        {items?.length === 0 && <p className="text-ink-2">{t('noExcerpts')}</p>}
        <ul className="flex flex-col divide-y divide-line">
          {items?.map((excerpt) => (
            <Choice
              key={excerpt.id}
              slug={context.slug}
              excerpt={excerpt}
              place={ids.indexOf(excerpt.id)}
              disabled={ids.length >= MAX && !ids.includes(excerpt.id)}
              onToggle={(on) => toggle(excerpt.id, on)}
            />
          ))}
        </ul>
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {more && (
          <Button className="self-start" onClick={more}>
            {t('more')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  slug: string;
  excerpt: ListedExcerpt;
  /** Among the chosen ones, from 0; less when it is none. */
  place: number;
  disabled: boolean;
  onToggle: (on: boolean) => void;
}

function Choice({ slug, excerpt, place, disabled, onToggle }: ChoiceProps) {
  return (
    <li className="flex items-start gap-3 py-3">
      <input
        type="checkbox"
        aria-label={`${excerpt.citation} ${excerpt.quote.slice(0, 80)}`}
        checked={place >= 0}
        disabled={disabled}
        onChange={(event) => onToggle(event.target.checked)}
        className="mt-1 size-4 accent-accent"
      />
      <span className="w-4 pt-0.5 text-ink-2 tabular-nums">{place >= 0 ? place + 1 : ''}</span>
      <div className="min-w-0 flex-1">
        <QuoteCard slug={slug} excerpt={excerpt} />
      </div>
    </li>
  );
}

/** Page after page; `more` is there while another follows. */
function useExcerpts(slug: string, themeId: string) {
  const common = useTranslations('app');
  const [cursor, setCursor] = useState<string | null>(null);
  const [page, setPage] = useState<ExcerptPage | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const after = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    callApi<ExcerptPage>(
      'GET',
      `/studies/${slug}/excerpts?theme=${themeId}&descendants=false${after}`,
      undefined,
      { signal: stop.signal },
    )
      .then((next) =>
        setPage((shown) => ({
          ...next,
          items: [...(cursor === null ? [] : (shown?.items ?? [])), ...next.items],
        })),
      )
      .catch((error: unknown) => {
        if (stop.signal.aborted) return;
        setFailure((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
      });
    return () => stop.abort();
  }, [slug, themeId, cursor, common]);
  const next = page?.nextCursor ?? null;
  return {
    items: page?.items ?? null,
    failure,
    more: next !== null && next !== cursor ? () => setCursor(next) : null,
  };
}
