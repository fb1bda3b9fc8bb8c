import type { Metadata } from 'next';
import { getFormatter, getLocale, getTranslations } from 'next-intl/server';
import { FrozenTheme } from '@/components/codebook/frozen-theme';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import { getCodebookVersion } from '@/lib/domain/codebook-versions/get-codebook-version';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; codebookVersion: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('codebook'))('versions.title') };
}

/** A frozen codebook to be read, in the order of its tree. */
export default async function CodebookVersionPage({ params }: Props) {
  const { study, codebookVersion } = await params;
  const access = await pageStudy(study);
  const { version, themes } = await orElsewhere(() => getCodebookVersion(access, pageId(codebookVersion)));
  const [t, format, locale] = await Promise.all([
    getTranslations('codebook.versions'),
    getFormatter(),
    getLocale(),
  ]);
  const base = `/studies/${access.slug}/themes`;
  const date = format.dateTime(new Date(version.frozenAt), { dateStyle: 'long' });
  return (
    <>
      <PageHeader
        title={version.name}
        subtitle={`${t('number', { number: version.number })} · ${t('by', { name: version.frozenBy.name, date })}`}
        actions={
          <>
            <LinkButton href={`${base}/versions`}>{t('back')}</LinkButton>
            <LinkButton href={`${base}/compare?from=${version.id}`}>{t('compareNow')}</LinkButton>
          </>
        }
      />
      <PageBody narrow>
        {version.note && <p className="pb-4 whitespace-pre-line">{version.note}</p>}
        <ul className="divide-y divide-line border-y border-line">
          {flattenThemes(themes.filter(({ mergedIntoId }) => mergedIntoId === null)).map(
            ({ theme, depth }) => (
              <FrozenTheme
                key={theme.id}
                theme={theme}
                depth={depth}
                context={{ language: access.language, locale }}
              />
            ),
          )}
        </ul>
      </PageBody>
    </>
  );
}
