import type { Prisma } from '@/generated/prisma/client';
import type { TokenView } from '@/lib/domain/tokens/schema';

export const tokenSelect = (userId: string) =>
  ({
    id: true,
    name: true,
    scope: true,
    studyId: true,
    createdAt: true,
    expiresAt: true,
    lastUsedAt: true,
    revokedAt: true,
    study: {
      select: { title: true, members: { where: { userId, removedAt: null }, select: { userId: true } } },
    },
  }) satisfies Prisma.ApiTokenSelect;

type TokenRow = Prisma.ApiTokenGetPayload<{ select: ReturnType<typeof tokenSelect> }>;

export function tokenView({ study, ...token }: TokenRow): TokenView {
  const isMember = study !== null && study.members.length > 0;
  return { ...token, studyTitle: isMember ? study.title : null, state: stateOf(token) };
}

function stateOf({ revokedAt, expiresAt }: Pick<TokenRow, 'revokedAt' | 'expiresAt'>): TokenView['state'] {
  if (revokedAt) return 'REVOKED';
  return expiresAt && expiresAt <= new Date() ? 'EXPIRED' : 'LIVE';
}
