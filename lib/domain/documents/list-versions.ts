import 'server-only';
import { z } from 'zod';
import type { Prisma } from '@/generated/prisma/client';
import { VersionOrigin } from '@/generated/prisma/enums';
import type { StudyAccess } from '@/lib/access/door';
import { hasIdentityRight } from '@/lib/access/identity-right';
import { db, type Db } from '@/lib/db';
import { notFound } from '@/lib/errors';

export const versionShape = z
  .object({
    id: z.uuid(),
    number: z.int(),
    origin: z.enum(VersionOrigin),
    reason: z.string(),
    createdBy: z.object({ id: z.uuid(), name: z.string() }),
    createdAt: z.date(),
    length: z.int().describe('UTF-16 units.'),
    sha256: z.string().nullable().describe('Of its text; null when you may not read it, or it was erased.'),
    restoredNumber: z.int().nullable().describe('The version that this one brought back.'),
    identityOnly: z.boolean().describe('Readable only by who may read identities.'),
    erased: z.boolean(),
  })
  .meta({ id: 'Version' });
export type VersionView = z.output<typeof versionShape>;

const VERSION_SELECT = {
  id: true,
  number: true,
  origin: true,
  reason: true,
  createdAt: true,
  length: true,
  sha256: true,
  identityOnly: true,
  erasedAt: true,
  createdBy: { select: { userId: true, user: { select: { name: true } } } },
  restored: { select: { number: true } },
} satisfies Prisma.VersionSelect;

type VersionRow = Prisma.VersionGetPayload<{ select: typeof VERSION_SELECT }>;

/** The versions of a document without their texts, the newest first. */
export async function listVersions(access: StudyAccess, documentId: string): Promise<VersionView[]> {
  const { studyId } = access;
  const [document, mayIdentify] = await Promise.all([
    db.document.findFirst({
      where: { studyId, id: documentId, deletedAt: null },
      select: { versions: { select: VERSION_SELECT, orderBy: { number: 'desc' } } },
    }),
    hasIdentityRight(access, { documentId }),
  ]);
  if (!document) throw notFound();
  return document.versions.map((version) => versionView(version, mayIdentify));
}

export async function getCurrentVersion(
  access: StudyAccess,
  documentId: string,
  tx: Db = db,
): Promise<VersionView> {
  const { studyId } = access;
  const version = await tx.version.findFirst({
    where: { studyId, currentOf: { studyId, id: documentId, deletedAt: null } },
    select: VERSION_SELECT,
  });
  if (!version) throw notFound();
  return versionView(version, await hasIdentityRight(access, { documentId }, tx));
}

function versionView(row: VersionRow, mayIdentify: boolean): VersionView {
  const { createdBy, restored, erasedAt, sha256, ...version } = row;
  const erased = erasedAt !== null;
  const isReadable = !erased && (mayIdentify || !version.identityOnly);
  return {
    ...version,
    sha256: isReadable ? sha256 : null,
    createdBy: { id: createdBy.userId, name: createdBy.user.name },
    restoredNumber: restored?.number ?? null,
    erased,
  };
}
