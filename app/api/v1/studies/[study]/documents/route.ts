import { getTranslations } from 'next-intl/server';
import { createDocument } from '@/lib/domain/documents/create-document';
import { listDocuments } from '@/lib/domain/documents/list-documents';
import { documentsQuery } from '@/lib/domain/documents/schema';
import { created, studyRoute } from '@/lib/http/route';
import { readNewDocument } from './read-new-document';

export const GET = studyRoute({
  ability: 'study:read',
  query: documentsQuery,
  handler: async (access, { query }) => ({
    items: await listDocuments(access, { setAside: query.setAside === 'true' }),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  ability: 'materials:write',
  handler: async (access, { request }) => {
    const received = await readNewDocument(request);
    const { document, sameTextAs } = await createDocument(access, received);
    const t = await getTranslations('errors');
    const warnings = received.imported.warnings.map(({ key, values }) =>
      t(key as 'import.warning.windows-1252', values),
    );
    if (sameTextAs !== null) warnings.push(t('import.warning.same-text', { citation: sameTextAs }));
    return created({ ...document, warnings });
  },
});
