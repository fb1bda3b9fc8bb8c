import 'server-only';
import { passwordWeakness } from '@/lib/core/accounts/password-weakness';
import { AppError } from '@/lib/errors';

let common: Promise<ReadonlySet<string>> | undefined;

/** Some 49,000 words, wanted only when somebody chooses a password. */
async function commonPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  return new Set(dictionary['passwords-common']);
}

/** Refuses a password that others use, or that is made of what is known of its owner. Its length is the schema's to check. */
export async function requireStrongPassword(
  password: string,
  owner: { name: string; email: string },
): Promise<void> {
  const words = await (common ??= commonPasswords());
  const weakness = passwordWeakness(password, (word) => words.has(word), [
    owner.name,
    owner.email,
    'sinossi',
  ]);
  if (weakness === 'common') throw new AppError('invalid', 'account.passwordCommon', { field: 'password' });
  if (weakness === 'own') throw new AppError('invalid', 'account.passwordOwn', { field: 'password' });
}
