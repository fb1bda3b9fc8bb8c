import 'server-only';
import { db } from '@/lib/db';
import type { TokenView } from '@/lib/domain/tokens/schema';
import { tokenSelect, tokenView } from '@/lib/domain/tokens/token-view';

/** One's tokens, the newest first; those that no longer stand too. */
export async function listTokens(userId: string): Promise<TokenView[]> {
  const rows = await db.apiToken.findMany({
    where: { userId },
    select: tokenSelect(userId),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(tokenView);
}
