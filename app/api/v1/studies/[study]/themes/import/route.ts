import { codebookUpload, importedShape } from '@/lib/domain/themes/codebook-files';
import { importCodebook } from '@/lib/domain/themes/import-codebook';
import { created } from '@/lib/http/answer';
import { studyRoute } from '@/lib/http/route';
import { readCodebookUpload } from './read-codebook-upload';

export const POST = studyRoute({
  summary: 'Import a codebook from a spreadsheet or a REFI-QDA file',
  ability: 'codebook:write',
  takes: { form: codebookUpload },
  response: created(importedShape),
  handler: async (access, { request }) => {
    const { read, wish } = await readCodebookUpload(request);
    return importCodebook(access, read, wish);
  },
});
