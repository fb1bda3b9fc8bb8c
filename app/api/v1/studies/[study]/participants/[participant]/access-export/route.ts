import { getLocale } from 'next-intl/server';
import { collectAccess } from '@/lib/domain/participants/collect-access';
import { accessArchive } from '@/lib/exchange/export/access-archive';
import { file } from '@/lib/http/answer';
import { fileStream } from '@/lib/http/file-stream';
import { studyRoute } from '@/lib/http/route';

const ZIP = 'application/zip';

export const GET = studyRoute({
  summary:
    'Download all that the study holds on a participant: for coordinators and the interviewers; recorded',
  ability: 'study:read',
  response: file(ZIP),
  handler: async (access, { params }) => {
    const { record, files } = await collectAccess(access, params.participant);
    const content = accessArchive(record, files, await getLocale());
    return fileStream({ name: `${access.slug}-${record.code}.zip`, mediaType: ZIP, content });
  },
});
