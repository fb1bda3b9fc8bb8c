import type { Locale } from '@/generated/prisma/enums';

export interface AccountView {
  id: string;
  email: string;
  name: string;
  locale: Locale | null;
  isAdmin: boolean;
  disabled: boolean;
}

export const ACCOUNT_FIELDS = {
  id: true,
  email: true,
  name: true,
  locale: true,
  isAdmin: true,
  disabledAt: true,
} as const;

export function toAccountView({
  disabledAt,
  ...rest
}: Omit<AccountView, 'disabled'> & { disabledAt: Date | null }): AccountView {
  return { ...rest, disabled: disabledAt !== null };
}
