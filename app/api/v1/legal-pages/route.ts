import { legalPageShape, listLegalPages } from '@/lib/domain/legal-pages/get-legal-page';
import { legalPageChange } from '@/lib/domain/legal-pages/schema';
import { writeLegalPage } from '@/lib/domain/legal-pages/write-legal-page';
import { listOf, ok } from '@/lib/http/answer';
import { adminRoute, openRoute } from '@/lib/http/route';

export const GET = openRoute({
  summary: 'Read the legal pages of the installation',
  response: ok(listOf(legalPageShape)),
  handler: async () => ({ items: await listLegalPages(), nextCursor: null }),
});

export const PUT = adminRoute({
  summary: 'Write a legal page, or go back to the words it came with',
  body: legalPageChange,
  response: ok(legalPageShape),
  handler: (admin, { body }) => writeLegalPage(admin, body),
});
