import { getOriginalFile } from '@/lib/domain/documents/get-original-file';
import { attachment } from '@/lib/http/attachment';
import { studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  ability: 'study:read',
  handler: async (access, { params }) => {
    const { name, bytes } = await getOriginalFile(access, params.document);
    return attachment(bytes, name);
  },
});
