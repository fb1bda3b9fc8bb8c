'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import type { CodebookContext, CountedTheme } from '@/components/codebook/codebook-theme';
import { LookAgainItem } from '@/components/codebook/look-again-item';
import { LookAgainTheme } from '@/components/codebook/look-again-theme';
import { OtherThemeDialog } from '@/components/codebook/other-theme-dialog';
import { useLookAgain } from '@/components/codebook/use-look-again';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { themeName } from '@/lib/core/coding/theme-name';
import type { LookAgainPage, WaitingCoding } from '@/lib/domain/look-again/list-look-again';

interface LookAgainDeskProps {
  context: CodebookContext;
  first: LookAgainPage;
  /** The filter's, as in an address. */
  query: string;
  themes: CountedTheme[];
  may: { code: boolean; others: boolean; userId: string };
  /** Above what is shown. */
  header: ReactNode;
  /** In its place when nothing is. */
  empty: ReactNode;
}

/**
 * Codings that wait, under the theme whose words changed. What was decided stays where it is, to be undone, also when it was the
 * last that waited. Give it a `key` of the filter.
 */
export function LookAgainDesk({ context, first, query, themes, may, header, empty }: LookAgainDeskProps) {
  const t = useTranslations('codebook.lookAgain');
  const { page, decided, pending, isStale, message, decide, undo, load, reload } = useLookAgain(
    context.slug,
    query,
    first,
  );
  const [rethemed, setRethemed] = useState<WaitingCoding | null>(null);
  const byId = new Map(themes.map((theme) => [theme.id, theme]));
  const nameOf = (id: string) => {
    const theme = byId.get(id);
    return theme ? themeName(theme, context.locale, context.language) : '';
  };
  const themeIds = [...new Set(page.items.map(({ themeId }) => themeId))];
  if (page.items.length === 0 && !isStale) return empty;
  return (
    <div className="flex flex-col gap-6">
      {header}
      {isStale && (
        <Notice tone="warn" alert action={<Button onClick={() => void reload()}>{t('reload')}</Button>}>
          {message}
        </Notice>
      )}
      {themeIds.map((themeId) => (
        <section key={themeId} aria-label={nameOf(themeId)} className="flex flex-col gap-3">
          <LookAgainTheme
            context={context}
            theme={byId.get(themeId)}
            former={page.themes.find(({ id }) => id === themeId)?.former ?? null}
          />
          <ol className="divide-y divide-line border-y border-line">
            {page.items
              .filter((item) => item.themeId === themeId)
              .map((item) => (
                <LookAgainItem
                  key={item.codingId}
                  slug={context.slug}
                  item={item}
                  choice={decided.get(item.codingId) ?? null}
                  nameOf={nameOf}
                  may={may.code && (may.others || item.coder.id === may.userId)}
                  pending={pending}
                  onDecide={(choice) => void decide(item, choice)}
                  onRetheme={() => setRethemed(item)}
                  onUndo={() => void undo(item)}
                />
              ))}
          </ol>
        </section>
      ))}
      {page.nextCursor !== null && (
        <Button className="self-start" disabled={pending} onClick={() => void load()}>
          {t('more')}
        </Button>
      )}
      {rethemed && (
        <OtherThemeDialog
          context={context}
          themes={themes}
          exceptId={rethemed.themeId}
          onChoose={(themeId) => {
            setRethemed(null);
            void decide(rethemed, { decision: 'RETHEMED', themeId });
          }}
          onClose={() => setRethemed(null)}
        />
      )}
    </div>
  );
}
