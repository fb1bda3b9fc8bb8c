import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';

/** A member by name, present or past. */
export const personShape = z.object({ userId: z.uuid(), name: z.string() }).meta({ id: 'Person' });
export type Person = z.output<typeof personShape>;

export const PERSON_SELECT = {
  select: { userId: true, user: { select: { name: true } } },
} satisfies Prisma.MemberDefaultArgs;

export function personOf({ userId, user }: Prisma.MemberGetPayload<typeof PERSON_SELECT>): Person {
  return { userId, name: user.name };
}
