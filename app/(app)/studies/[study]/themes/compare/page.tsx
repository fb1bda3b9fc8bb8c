import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { CompareForm } from '@/components/codebook/compare-form';
import { ComparisonTable } from '@/components/codebook/comparison-table';
import { KindFilter } from '@/components/codebook/kind-filter';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { CHANGE_KINDS } from '@/lib/core/codebook/compare-codebooks';
import { compareVersions } from '@/lib/domain/codebook-versions/compare-versions';
import { listCodebookVersions } from '@/lib/domain/codebook-versions/list-codebook-versions';
import { orElsewhere, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const asked = z.object({
  from: z.uuid().optional().catch(undefined),
  to: z.union([z.literal('now'), z.uuid()]).catch('now'),
  kind: z.enum(CHANGE_KINDS).optional().catch(undefined),
});

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('compare.title') };
}

/** Two codebooks beside each other: what became of each theme. */
export default async function CompareCodebooksPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study);
  const base = `/studies/${access.slug}/themes`;
  const wish = asked.parse(await searchParams);
  const versions = await listCodebookVersions(access);
  const from = wish.from ?? versions[0]?.id;
  if (from === undefined) redirect(`${base}/versions`);
  const { to, kind } = wish;
  const [t, locale, { themes }] = await Promise.all([
    getTranslations('codebook.compare'),
    getLocale(),
    orElsewhere(() => compareVersions(access, from, to)),
  ]);
  const changed = themes.filter(({ kinds }) => kinds.length > 0);
  const shown = kind === undefined ? changed : changed.filter(({ kinds }) => kinds.includes(kind));
  const csv = `/api/v1/studies/${access.slug}/codebook-versions/${from}/comparison?with=${to}&format=csv`;
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <LinkButton href={`${base}/versions`}>
              {(await getTranslations('codebook'))('versions.back')}
            </LinkButton>
            <LinkButton href={csv} prefetch={false} download>
              {t('csv')}
            </LinkButton>
          </>
        }
      />
      <PageBody>
        <div className="flex flex-col gap-4">
          <CompareForm versions={versions} from={from} to={to} />
          <KindFilter address={`${base}/compare?from=${from}&to=${to}`} changed={changed} kind={kind} />
          {shown.length === 0 ? (
            <p className="text-ink-2">{kind === undefined ? t('none') : t('noneOfKind')}</p>
          ) : (
            <ComparisonTable context={{ language: access.language, locale }} themes={shown} />
          )}
          <p className="text-ink-2">{t('unchanged', { count: themes.length - changed.length })}</p>
        </div>
      </PageBody>
    </>
  );
}
