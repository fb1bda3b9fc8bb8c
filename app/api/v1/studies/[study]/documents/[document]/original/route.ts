import { getOriginalFile } from '@/lib/domain/documents/get-original-file';
import { file } from '@/lib/http/answer';
import { attachment } from '@/lib/http/attachment';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Download the file a document was read from',
  ability: 'study:read',
  response: file('application/octet-stream'),
  handler: async (access, { params }) => {
    const { name, bytes } = await getOriginalFile(access, params.document);
    return attachment(bytes, name);
  },
});
