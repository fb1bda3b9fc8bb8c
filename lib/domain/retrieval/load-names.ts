import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { Names, type Catalogue, type Entry } from '@/lib/core/retrieval/catalogue';
import type { RefKind } from '@/lib/core/retrieval/query';
import { db, keptQuery } from '@/lib/db';
import { byCaseOrder } from '@/lib/domain/cases/case-view';
import { loadThemes, themeEntries } from '@/lib/domain/retrieval/theme-entries';
import type { Locale } from '@/lib/i18n/locale';

const NO_ENTRIES: Catalogue = { theme: [], case: [], interview: [], document: [], speaker: [], coder: [] };

/** What queries can name, of the kinds that are asked for alone. Themes are printed in the reader's language. */
export async function loadCatalogue(
  access: StudyAccess,
  locale: Locale,
  kinds: ReadonlySet<RefKind>,
): Promise<Catalogue> {
  const loaded = await Promise.all(
    [...kinds].map(async (kind) => [kind, await LOADERS[kind](access, locale)] as const),
  );
  return { ...NO_ENTRIES, ...Object.fromEntries(loaded) };
}

export async function loadNames(
  access: StudyAccess,
  locale: Locale,
  kinds: ReadonlySet<RefKind>,
): Promise<Names> {
  return new Names(await loadCatalogue(access, locale, kinds));
}

const LOADERS: Record<RefKind, (access: StudyAccess, locale: Locale) => Promise<Entry[]>> = {
  theme: async (access, locale) => themeEntries(await loadThemes(access), access, locale),
  case: loadCases,
  interview: loadInterviews,
  document: loadDocuments,
  speaker: loadSpeakers,
  coder: loadCoders,
};

async function loadCases({ studyId }: StudyAccess): Promise<Entry[]> {
  const cases = await keptQuery<{ id: string; code: string; title: string; position: number }>(
    Prisma.sql`SELECT id, code, title, position FROM study_case WHERE study_id = ${studyId}::uuid`,
  );
  return cases
    .sort(byCaseOrder)
    .map(({ id, code, title }) => ({ id, names: [code, title, `${code} ${title}`] }));
}

async function loadInterviews({ studyId }: StudyAccess): Promise<Entry[]> {
  const interviews = await db.$queryRaw<{ id: string; number: number; title: string }[]>`
    SELECT id, number, title FROM interview WHERE study_id = ${studyId}::uuid ORDER BY number`;
  return interviews.map(({ id, number, title }) => ({
    id,
    names: [String(number), `Int. ${number}`, ...(title === '' ? [] : [title, `Int. ${number} ${title}`])],
  }));
}

async function loadDocuments({ studyId }: StudyAccess): Promise<Entry[]> {
  const documents = await db.$queryRaw<{ id: string; number: number; title: string }[]>`
    SELECT id, number, title FROM document WHERE study_id = ${studyId}::uuid AND deleted_at IS NULL ORDER BY number`;
  return documents.map(({ id, number, title }) => ({ id, names: [title, String(number), `Doc. ${number}`] }));
}

async function loadSpeakers({ studyId }: StudyAccess): Promise<Entry[]> {
  const participants = await db.participant.findMany({
    where: { studyId },
    select: { id: true, code: true },
    orderBy: { code: 'asc' },
  });
  return participants.map(({ id, code }) => ({ id, names: [code] }));
}

/** Former members too: their excerpts are there. */
async function loadCoders({ studyId }: StudyAccess): Promise<Entry[]> {
  const members = await keptQuery<{ id: string; name: string }>(Prisma.sql`
    SELECT u.id, u.name FROM member m JOIN app_user u ON u.id = m.user_id WHERE m.study_id = ${studyId}::uuid ORDER BY u.name`);
  return members.map(({ id, name }) => ({ id, names: [name] }));
}
