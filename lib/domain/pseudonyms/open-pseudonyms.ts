import 'server-only';
import { z } from 'zod';
import type { Author } from '@/lib/access/door';
import type { ListedPseudonym } from '@/lib/core/pseudonyms/propose';
import type { Db } from '@/lib/db';
import type { PseudonymView } from '@/lib/domain/pseudonyms/pseudonym-view';
import { AppError } from '@/lib/errors';
import { openFromVault, sealInVault, vaultKeyId, type Sealed } from '@/lib/vault';

const sealedNames = z.object({ original: z.string(), variants: z.array(z.string()) });

/**
 * The study's list with its names, the oldest first. Behind the identity right, and with an event of its caller. Without the
 * key of the vault it is refused, an empty list too, since nothing could be added to it.
 */
export async function openPseudonyms(tx: Db, { studyId }: Author): Promise<PseudonymView[]> {
  if (vaultKeyId() === null) throw new AppError('unavailable', 'vault.noKey');
  const rows = await tx.pseudonym.findMany({
    where: { studyId },
    select: { id: true, kind: true, replacement: true, keyId: true, sealed: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ keyId, sealed, ...row }) => {
    const content = openFromVault({ keyId, sealed }, `pseudonym:${row.id}`);
    return { ...row, ...sealedNames.parse(JSON.parse(content.toString('utf8'))) };
  });
}

export function sealNames(
  id: string,
  { original, variants }: Pick<ListedPseudonym, 'original' | 'variants'>,
): Sealed {
  return sealInVault(JSON.stringify({ original, variants }), `pseudonym:${id}`);
}
