import 'server-only';
import type { z } from 'zod';
import type { CurrentUser } from '@/lib/auth';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import type { createStudyBody } from '@/lib/domain/studies/schema';
import { studySlug } from '@/lib/domain/studies/study-slug';
import { STUDY_FIELDS, toStudyView, type StudyView } from '@/lib/domain/studies/study-view';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

export function mayCreateStudy(user: CurrentUser): boolean {
  return user.isAdmin || env().STUDY_CREATION === 'anyone';
}

/** Whoever creates a study coordinates it. The same id again is answered with the same study. */
export async function createStudy(
  user: CurrentUser,
  body: z.output<typeof createStudyBody>,
): Promise<StudyView> {
  if (!mayCreateStudy(user)) throw new AppError('forbidden', 'study.onlyAdmins');
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('study-slug'))`;
    const repeated = body.id ? await findRepeated(tx, user, body.id) : null;
    if (repeated) return repeated;
    const { slug, referenceDate, retainUntil, ...fields } = body;
    const study = await tx.study.create({
      data: {
        ...fields,
        slug: slug ? await requireFree(tx, slug) : await freeSlug(tx, studySlug(body.title)),
        referenceDate: referenceDate ? new Date(referenceDate) : null,
        retainUntil: retainUntil ? new Date(retainUntil) : null,
        members: { create: { userId: user.id, roles: ['COORDINATOR'] } },
      },
      select: STUDY_FIELDS,
    });
    await recordEvent(
      tx,
      { userId: user.id, studyId: study.id },
      { action: 'create', entity: 'study', entityId: study.id },
    );
    return toStudyView(study);
  });
}

async function findRepeated(tx: Db, user: CurrentUser, id: string): Promise<StudyView | null> {
  const study = await tx.study.findUnique({
    where: { id },
    select: {
      ...STUDY_FIELDS,
      members: { where: { userId: user.id, removedAt: null }, select: { userId: true } },
    },
  });
  if (!study) return null;
  const { members, ...fields } = study;
  if (members.length === 0) throw new AppError('conflict', 'idTaken', { field: 'id' });
  return toStudyView(fields);
}

async function requireFree(tx: Db, slug: string): Promise<string> {
  if (await tx.study.findUnique({ where: { slug }, select: { id: true } })) {
    throw new AppError('conflict', 'study.slugTaken', { field: 'slug' });
  }
  return slug;
}

async function freeSlug(tx: Db, wanted: string): Promise<string> {
  const taken = await tx.study.findMany({ where: { slug: { startsWith: wanted } }, select: { slug: true } });
  const slugs = new Set(taken.map(({ slug }) => slug));
  let slug = wanted;
  for (let n = 2; slugs.has(slug); n++) slug = `${wanted}-${n}`;
  return slug;
}
