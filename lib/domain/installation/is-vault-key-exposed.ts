import 'server-only';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

/**
 * Whether the key of the vault lies beside the database it protects, as `npm start` says, and there is more than the
 * demonstration to protect. For admins: `pageAdmin` stands before it.
 */
export async function isVaultKeyExposed(): Promise<boolean> {
  if (!env().VAULT_KEY_BESIDE_DATABASE) return false;
  const [studies, demos] = [await db.study.count(), await db.study.count({ where: { isDemo: true } })];
  return studies === 0 || studies > demos;
}
