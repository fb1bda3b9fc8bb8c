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
import { getColumns } from '@/lib/domain/preferences/get-columns';
import { pageStudy } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('title') };
}

export default async function DocumentsPage({ params }: { params: Promise<{ study: string }> }) {
  const access = await pageStudy((await params).study);
  const [t, pseudonyms, documents, setAside, cases, columns] = await Promise.all([
    getTranslations('documents'),
    getTranslations('pseudonyms'),
    listDocuments(access),
    listDocuments(access, { setAside: true }),
    listCases(access),
    getColumns({ id: access.userId }, 'documents'),
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
      <PageHeader
        title={t('title')}
        actions={
          <>
            {access.abilities.has('identities:read') && (
              <LinkButton variant="quiet" href={`/studies/${access.slug}/pseudonyms`}>
                {pseudonyms('list.title')}
              </LinkButton>
            )}
            {rows.length > 0 && importDocument}
          </>
        }
      />
      <PageBody>
        {rows.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={importDocument}>
            {mayWrite ? t('emptyText') : t('emptyReader')}
          </EmptyState>
        ) : (
          <DocumentTable columns={columns} study={access.slug} documents={rows} cases={cases} />
        )}
        {setAside.length > 0 && <SetAsideList study={access.slug} documents={setAside} mayWrite={mayWrite} />}
      </PageBody>
    </>
  );
}
