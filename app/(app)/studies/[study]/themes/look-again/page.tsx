import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { LookAgainDesk } from '@/components/codebook/look-again-desk';
import { LookAgainFilter } from '@/components/codebook/look-again-filter';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listLookAgainCoders } from '@/lib/domain/look-again/count-look-again';
import { listLookAgain } from '@/lib/domain/look-again/list-look-again';
import { listCountedThemes } from '@/lib/domain/themes/list-themes';
import { pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const asked = z.object({
  theme: z.uuid().optional().catch(undefined),
  coder: z
    .union([z.literal('me'), z.uuid()])
    .optional()
    .catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('lookAgain.title') };
}

/** Codings made under words that changed since, for those who made them to look at. */
export default async function LookAgainPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const { theme, coder } = asked.parse(await searchParams);
  const filter = { theme, coder: coder === 'me' ? access.userId : coder };
  const [t, locale, first, coders, themes] = await Promise.all([
    getTranslations('codebook.lookAgain'),
    getLocale(),
    listLookAgain(access, filter),
    listLookAgainCoders(access),
    listCountedThemes(access),
  ]);
  const { slug, language, abilities, userId } = access;
  const header = (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">{t('intro')}</p>
      <LookAgainFilter
        context={{ language, locale }}
        themes={themes.filter(({ id, lookAgain }) => lookAgain > 0 || id === theme)}
        coders={coders.filter(({ id }) => id !== userId)}
        theme={theme}
        coder={coder === userId ? 'me' : coder}
      />
    </div>
  );
  const nothing = coders.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={<LinkButton href={`/studies/${slug}/themes`}>{t('toCodebook')}</LinkButton>}
      />
      <PageBody narrow>
        <LookAgainDesk
          key={`${theme ?? ''}/${coder ?? ''}`}
          context={{ slug, language, locale, mayWrite: abilities.has('codebook:write') }}
          first={first}
          query={queryOf(filter)}
          themes={themes}
          may={{
            code: abilities.has('coding:write'),
            others: abilities.has('coding:write-others'),
            userId,
          }}
          header={header}
          empty={
            nothing ? (
              <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>
            ) : (
              <div className="flex flex-col gap-4">
                {header}
                <p className="text-ink-2">{t('emptyFiltered')}</p>
              </div>
            )
          }
        />
      </PageBody>
    </>
  );
}

function queryOf({ theme, coder }: { theme: string | undefined; coder: string | undefined }): string {
  return new URLSearchParams({ ...(theme && { theme }), ...(coder && { coder }) }).toString();
}
