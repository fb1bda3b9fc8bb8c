import 'server-only';
import type { Prisma } from '@/generated/prisma/client';

/** A member by name, present or past. */
export interface Person {
  userId: string;
  name: string;
}

export const PERSON_SELECT = {
  select: { userId: true, user: { select: { name: true } } },
} satisfies Prisma.MemberDefaultArgs;

export function personOf({ userId, user }: Prisma.MemberGetPayload<typeof PERSON_SELECT>): Person {
  return { userId, name: user.name };
}
