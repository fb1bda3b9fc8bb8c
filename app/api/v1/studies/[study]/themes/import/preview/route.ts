import { codebookUpload, importPreviewShape } from '@/lib/domain/themes/codebook-files';
import { previewImport } from '@/lib/domain/themes/import-codebook';
import { ok } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';
import { readCodebookUpload } from '../read-codebook-upload';

export const POST = studyRoute({
  summary: 'Say what importing a codebook would do',
  ability: 'codebook:write',
  takes: { form: codebookUpload },
  response: ok(importPreviewShape),
  handler: async (access, { request }) => {
    const { read, wish } = await readCodebookUpload(request);
    return previewImport(access, read, wish);
  },
});
