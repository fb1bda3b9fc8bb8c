import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { NothingWaits } from '@/components/waiting/nothing-waits';
import { WaitingLoader } from '@/components/waiting/waiting-loader';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { listWaitingExcerpts } from '@/lib/domain/excerpts/list-waiting-excerpts';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; document: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('waiting'))('title') };
}

export default async function WaitingPage({ params }: Props) {
  const { study, document: given } = await params;
  const access = await pageStudy(study);
  const id = pageId(given);
  const [t, document, items] = await orElsewhere(() =>
    Promise.all([getTranslations('waiting'), requireDocument(access, id), listWaitingExcerpts(access, id)]),
  );
  const { abilities, slug, userId } = access;
  const { title, citation, version, wording } = document;
  const href = `/studies/${slug}/documents/${id}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={`${citation} · ${title}`}
        actions={
          <>
            <LinkButton href={`${href}/versions`}>{t('toVersions')}</LinkButton>
            <LinkButton href={href}>{t('backToText')}</LinkButton>
          </>
        }
      />
      {items.length === 0 ? (
        <NothingWaits href={href} />
      ) : (
        <WaitingLoader
          key={version.id}
          slug={slug}
          document={{ id, sha256: version.sha256, isNotes: wording === 'NOTES' }}
          initial={items}
          userId={userId}
          may={{ code: abilities.has('coding:write'), codeOthers: abilities.has('coding:write-others') }}
        />
      )}
    </>
  );
}
