import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { createDocument } from '@/lib/domain/documents/create-document';
import { documentShape } from '@/lib/domain/documents/document-view';
import { documentItemShape, listDocuments } from '@/lib/domain/documents/list-documents';
import { documentsQuery, pastedDocument, uploadedDocument } from '@/lib/domain/documents/schema';
import { created, listOf, ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';
import { readNewDocument } from './read-new-document';

export const GET = studyRoute({
  summary: 'List the documents',
  ability: 'study:read',
  query: documentsQuery,
  response: ok(listOf(documentItemShape)),
  handler: async (access, { query }) => ({
    items: await listDocuments(access, { setAside: query.setAside === 'true' }),
    nextCursor: null,
  }),
});

export const POST = studyRoute({
  summary: 'Import a document from a pasted text or a file',
  ability: 'materials:write',
  takes: { json: pastedDocument, form: uploadedDocument },
  response: created(documentShape.extend({ warnings: z.array(z.string()) })),
  handler: async (access, { request }) => {
    const received = await readNewDocument(request);
    const { document, sameTextAs } = await createDocument(access, received);
    const t = await getTranslations('errors');
    const warnings = received.imported.warnings.map(({ key, values }) =>
      t(key as 'import.warning.windows-1252', values),
    );
    if (sameTextAs !== null) warnings.push(t('import.warning.same-text', { citation: sameTextAs }));
    return { ...document, warnings };
  },
});
