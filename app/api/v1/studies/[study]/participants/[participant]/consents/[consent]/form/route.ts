import { consentShape } from '@/lib/domain/consents/consent-view';
import { deleteForm } from '@/lib/domain/consents/delete-form';
import { getForm } from '@/lib/domain/consents/get-form';
import { MAX_FORM_BYTES, putForm, requireFormRight } from '@/lib/domain/consents/put-form';
import { newForm } from '@/lib/domain/consents/schema';
import { AppError } from '@/lib/errors';
import { file as fileAnswer, noContent, ok } from '@/lib/http/answer';
import { attachment } from '@/lib/http/attachment';
import { readMultipart } from '@/lib/http/read-multipart';
import { checkInput, studyRoute } from '@/lib/http/route';

export const GET = studyRoute({
  summary: 'Download a signed form: for coordinators and the interviewers; recorded',
  ability: 'study:read',
  response: fileAnswer('application/octet-stream'),
  handler: async (access, { params }) => {
    const { name, bytes } = await getForm(access, placeOf(params));
    return attachment(bytes, name);
  },
});

export const PUT = studyRoute({
  summary: 'Keep a signed form, sealed, until the day after which it is destroyed',
  ability: 'materials:write',
  takes: { form: newForm },
  response: ok(consentShape),
  handler: async (access, { params, request }) => {
    // Before anything of the file is read.
    await requireFormRight(access, placeOf(params));
    const { fields, file } = await readMultipart(request, MAX_FORM_BYTES);
    const { deleteOn } = checkInput(newForm, fields);
    if (!file || file.bytes.length === 0) throw new AppError('invalid', 'upload.no-file', { field: 'file' });
    return putForm(access, placeOf(params), { file, deleteOn });
  },
});

export const DELETE = studyRoute({
  summary: 'Destroy a signed form before its day',
  ability: 'materials:write',
  response: noContent,
  handler: (access, { params }) => deleteForm(access, placeOf(params)),
});

const placeOf = ({ participant, consent }: { participant: string; consent: string }) => ({
  participantId: participant,
  consentId: consent,
});
