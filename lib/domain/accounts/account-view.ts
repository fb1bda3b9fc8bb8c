import { z } from 'zod';
import { Locale } from '@/generated/prisma/enums';

/** What a person reads about their own account. */
export const profileShape = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    locale: z.enum(Locale).nullable(),
    isAdmin: z.boolean(),
  })
  .meta({ id: 'Profile' });

export const accountShape = profileShape
  .extend({ disabled: z.boolean(), /** Asked for at sign-in. */ secondFactor: z.boolean() })
  .meta({ id: 'Account' });
export type AccountView = z.output<typeof accountShape>;

export const ACCOUNT_FIELDS = {
  id: true,
  email: true,
  name: true,
  locale: true,
  isAdmin: true,
  disabledAt: true,
  secondFactor: { select: { confirmedAt: true } },
} as const;

interface AccountRow extends Omit<AccountView, 'disabled' | 'secondFactor'> {
  disabledAt: Date | null;
  secondFactor: { confirmedAt: Date | null } | null;
}

export function toAccountView({ disabledAt, secondFactor, ...rest }: AccountRow): AccountView {
  return { ...rest, disabled: disabledAt !== null, secondFactor: Boolean(secondFactor?.confirmedAt) };
}
