import { z } from 'zod';
import { TokenScope } from '@/generated/prisma/enums';
import { lineInput } from '@/lib/domain/text-input';

export const newToken = z.strictObject({
  name: lineInput(100).min(1),
  scope: z.enum(TokenScope),
  /** Null for all studies of its owner, now and later. */
  studyId: z.uuid().toLowerCase().nullable(),
  /** Null for never, which has to be said. */
  expiresAt: z.iso.datetime({ offset: true }).nullable(),
});
export type NewToken = z.output<typeof newToken>;

export const tokenShape = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scope: z.enum(TokenScope),
    /** Null for all. */
    studyId: z.uuid().nullable(),
    studyTitle: z.string().nullable().describe('Null for a study that its owner has left, and for all.'),
    state: z.enum(['LIVE', 'EXPIRED', 'REVOKED']),
    createdAt: z.date(),
    expiresAt: z.date().nullable(),
    lastUsedAt: z.date().nullable(),
    revokedAt: z.date().nullable(),
  })
  .meta({ id: 'Token' });
export type TokenView = z.output<typeof tokenShape>;

/** The token itself is in this answer and nowhere else. */
export const madeTokenShape = tokenShape.extend({ token: z.string() }).meta({ id: 'MadeToken' });
