import 'server-only';
import { v7 as newId } from 'uuid';
import type { StudyAccess } from '@/lib/access/door';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import type { CodebookVersionView } from '@/lib/domain/codebook-versions/codebook-version-view';
import { findCodebookVersion } from '@/lib/domain/codebook-versions/get-codebook-version';
import type { NewCodebookVersion } from '@/lib/domain/codebook-versions/schema';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { countThemes } from '@/lib/domain/themes/count-themes';
import { AppError, notFound } from '@/lib/errors';

/**
 * Keeps the codebook as it stands under a name, for good. The same id a second time is answered with what was frozen then, so
 * that a client may retry.
 */
export async function freezeCodebook(
  access: StudyAccess,
  { id = newId(), name, note = '' }: NewCodebookVersion,
): Promise<CodebookVersionView> {
  const { studyId, userId } = access;
  return db.$transaction(
    async (tx) => {
      await lockStudy(tx, access);
      const standing = await findCodebookVersion(access, id, tx);
      if (standing) return standing;
      if (await tx.codebookVersion.findUnique({ where: { id }, select: { id: true } })) throw notFound();
      const last = await tx.codebookVersion.aggregate({ where: { studyId }, _max: { number: true } });
      const number = (last._max.number ?? 0) + 1;
      await tx.codebookVersion.create({ data: { id, studyId, number, name, note, frozenById: userId } });
      await freezeThemes(tx, access, id);
      await recordEvent(tx, access, { action: 'freeze', entity: 'codebook-version', entityId: id });
      const made = await findCodebookVersion(access, id, tx);
      if (!made) throw notFound();
      return made;
    },
    { timeout: 60_000 },
  );
}

async function freezeThemes(tx: Db, access: StudyAccess, codebookVersionId: string): Promise<void> {
  const { studyId } = access;
  const [themes, counts] = await Promise.all([
    tx.theme.findMany({ where: { studyId }, omit: { revision: true, createdAt: true } }),
    countThemes(access),
  ]);
  if (themes.length === 0) throw new AppError('conflict', 'theme.nothingToFreeze');
  await tx.frozenTheme.createMany({
    data: themes.map(({ id: themeId, ...theme }) => ({
      ...theme,
      id: newId(),
      themeId,
      codebookVersionId,
      excerpts: counts.get(themeId)?.own ?? 0,
    })),
  });
}
