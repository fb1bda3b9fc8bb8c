import { z } from 'zod';
import { SPEAKER_ROLES } from '@/lib/core/speakers/speaker';

const label = z.string().min(1).max(200);

const mappedLabel = z
  .strictObject({
    label,
    /** Null takes back what was said of it. */
    role: z.enum(SPEAKER_ROLES).nullable(),
    participantId: z.uuid().nullish(),
  })
  .refine(({ role, participantId }) => (role === 'PARTICIPANT') === (typeof participantId === 'string'), {
    error: 'speaker.whoseWords',
    path: ['participantId'],
  });

/** Labels that are left out stay as they are. */
export const speakersInput = z.strictObject({
  items: z
    .array(mappedLabel)
    .max(500)
    .refine((items) => new Set(items.map((item) => item.label)).size === items.length, {
      error: 'speaker.labelTwice',
    }),
  /** The document's, to be refused when somebody else saved first. */
  revision: z.int().optional(),
});
export type SpeakersInput = z.output<typeof speakersInput>;
