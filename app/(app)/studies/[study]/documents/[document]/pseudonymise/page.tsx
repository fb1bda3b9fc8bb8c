import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PseudonymPage } from '@/components/pseudonyms/pseudonym-page';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; document: string }>;
}

async function open(params: Props['params']) {
  const { study, document: id } = await params;
  const access = await pageStudy(study, 'materials:write');
  const document = await orElsewhere(() => requireDocument(access, pageId(id)));
  await orElsewhere(() => requireIdentityRight(access, { documentId: document.id }));
  return { access, document };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { document }] = await Promise.all([getTranslations('pseudonyms'), open(params)]);
  return { title: t('pageTitle', { title: document.title }) };
}

export default async function PseudonymisePage({ params }: Props) {
  const { access, document } = await open(params);
  const t = await getTranslations('pseudonyms');
  const study = `/studies/${access.slug}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={`${document.title} · ${document.citation}`}
        actions={
          <>
            {access.abilities.has('identities:read') && (
              <LinkButton variant="quiet" href={`${study}/pseudonyms`}>
                {t('toList')}
              </LinkButton>
            )}
            <LinkButton href={`${study}/documents/${document.id}/settings`}>{t('backToDocument')}</LinkButton>
          </>
        }
      />
      <PseudonymPage slug={access.slug} documentId={document.id} language={access.language} />
    </>
  );
}
