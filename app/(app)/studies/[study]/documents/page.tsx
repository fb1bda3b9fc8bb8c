import { Upload } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentTable } from '@/components/documents/document-table';
import { SetAsideList } from '@/components/documents/set-aside-list';
import { LinkButton } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listCases } from '@/lib/domain/cases/list-cases';
import { listDocuments } from '@/lib/domain/documents/list-documents';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') };
}

export default async function DocumentsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, documents, setAside, cases] = await Promise.all([
    getTranslations('documents'),
    listDocuments(access),
    listDocuments(access, { setAside: true }),
    listCases(access),
  ]);
  const mayWrite = access.abilities.has('materials:write');
  const importDocument = mayWrite && (
    <LinkButton variant="primary" href={`/studies/${access.slug}/documents/import`}>
      <Upload aria-hidden size={15} />
      {t('import')}
    </LinkButton>
  );
  const rows = documents.map(({ version, ...document }) => ({ ...document, length: version.length }));
  return (
    <>
      <PageHeader title={t('title')} actions={rows.length > 0 && importDocument} />
      <PageBody>
        {rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={importDocument}>
            {mayWrite ? t('emptyText') : t('emptyReader')}
          </EmptyState>
        ) : (
          <DocumentTable study={access.slug} documents={rows} cases={cases} />
        )}
        {setAside.length > 0 && <SetAsideList study={access.slug} documents={setAside} mayWrite={mayWrite} />}
      </PageBody>
    </>
  );
}
