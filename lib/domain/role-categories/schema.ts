import { z } from 'zod';
import { lineInput } from '@/lib/domain/text-input';

const name = lineInput(120).min(1);

export const newRoleCategory = z.strictObject({ id: z.uuid().toLowerCase().optional(), name });
export type NewRoleCategory = z.output<typeof newRoleCategory>;

export const roleCategoryChange = z.strictObject({
  name: name.optional(),
  /** Its place among the others, the first being 0. */
  position: z.int().min(0).max(100_000).optional(),
});
export type RoleCategoryChange = z.output<typeof roleCategoryChange>;
