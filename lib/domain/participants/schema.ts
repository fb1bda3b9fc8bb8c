import { z } from 'zod';
import { lineInput } from '@/lib/domain/text-input';

const id = z.uuid().toLowerCase();
const fields = {
  code: lineInput(60).min(1),
  roleCategoryId: id.nullable(),
  organisationId: id.nullable(),
};

export const newParticipant = z.strictObject({
  id: id.optional(),
  code: fields.code,
  roleCategoryId: fields.roleCategoryId.default(null),
  organisationId: fields.organisationId.default(null),
});
export type NewParticipant = z.output<typeof newParticipant>;

export const participantChange = z.strictObject({ ...z.object(fields).partial().shape, revision: z.int() });
export type ParticipantChange = z.output<typeof participantChange>;
