import 'server-only';
import { v7 as newId } from 'uuid';
import type { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import { ENTRY_WORDS, type ReadCodebook } from '@/lib/core/coding/codebook-entry';
import {
  planImport,
  type ImportPlan,
  type PlannedEntry,
  type StandingTheme,
} from '@/lib/core/coding/codebook-import';
import { nextHue } from '@/lib/core/coding/theme-hue';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import type { CodebookUpload, Imported, ImportPreview } from '@/lib/domain/themes/codebook-files';
import { recordThemeRevisions } from '@/lib/domain/themes/record-theme-revisions';
import { MAX_DEPTH } from '@/lib/domain/themes/schema';
import { requireLiveParent } from '@/lib/domain/themes/theme-place';
import { AppError, notFound } from '@/lib/errors';

/** What importing a file would do, line by line. */
export async function previewImport(
  access: StudyAccess,
  read: ReadCodebook,
  wish: CodebookUpload,
): Promise<ImportPreview> {
  const parentId = wish.parentId ?? null;
  const { plan, standing } = await planFor(db, access, read, parentId);
  const nameOf = new Map(standing.map(({ id, name }) => [id, name]));
  const count = (status: PlannedEntry['status']) =>
    plan.planned.filter((planned) => planned.status === status).length;
  return {
    new: count('new'),
    same: count('same'),
    changed: count('changed'),
    sets: read.sets,
    items: plan.planned.map(({ entry, status, fields, themeId }) => ({
      line: entry.line,
      path: entry.path,
      status,
      fields,
      color: entry.color,
      definition: entry.definition.slice(0, 300),
      name: themeId === null ? null : (nameOf.get(themeId) ?? null),
    })),
    problems: plan.problems,
  };
}

/** Imports a file in one transaction, or nothing of it. Themes that are there get its words only when that is wished. */
export async function importCodebook(
  access: StudyAccess,
  read: ReadCodebook,
  wish: CodebookUpload,
): Promise<Imported> {
  const parentId = wish.parentId ?? null;
  return db.$transaction(
    async (tx) => {
      await lockStudy(tx, access);
      const { plan, standing } = await planFor(tx, access, read, parentId);
      const [first] = plan.problems;
      if (first) throw new AppError('invalid', 'codebookFile.problems', problemDetails(plan));
      const created = await createThemes(tx, access, plan, standing);
      const updated = wish.update ? await updateThemes(tx, access, plan) : [];
      await recordThemeRevisions(tx, access, [...created, ...updated]);
      await recordEvent(tx, access, {
        action: 'import',
        entity: 'theme',
        detail: { parentId, created, updated },
      });
      return { created: created.length, updated: updated.length };
    },
    { timeout: 120_000 },
  );
}

const problemDetails = ({ problems }: ImportPlan) => ({
  field: 'file',
  values: { count: problems.length, line: problems[0]?.line ?? 1 },
});

async function planFor(tx: Db, access: StudyAccess, read: ReadCodebook, parentId: string | null) {
  const standing = await readStanding(tx, access);
  if (parentId !== null && !standing.some(({ id }) => id === parentId)) throw notFound();
  await requireLiveParent(tx, access, parentId);
  const plan = planImport(read.entries, { standing, underId: parentId, maxDepth: MAX_DEPTH });
  return { standing, plan: { ...plan, problems: [...read.problems, ...plan.problems] } };
}

async function readStanding(tx: Db, { studyId }: StudyAccess): Promise<StandingTheme[]> {
  const rows = await tx.theme.findMany({
    where: { studyId },
    select: {
      id: true,
      parentId: true,
      position: true,
      name: true,
      color: true,
      archivedAt: true,
      translatedName: true,
      definition: true,
      whenToUse: true,
      whenNotToUse: true,
      example: true,
    },
  });
  return rows.map(({ archivedAt, ...theme }) => ({ ...theme, archived: archivedAt !== null }));
}

const wordsOf = ({ entry }: PlannedEntry) => ({
  ...Object.fromEntries(ENTRY_WORDS.map((word) => [word, entry[word]])),
  name: entry.path.at(-1) ?? '',
});

/** After the siblings that are there, in the order of the file. An id of the file is kept where nothing has it yet. */
async function createThemes(
  tx: Db,
  { studyId }: StudyAccess,
  { planned }: ImportPlan,
  standing: readonly StandingTheme[],
): Promise<string[]> {
  const free = await freeIds(tx, planned);
  const colorOf = new Map(standing.map(({ id, color }) => [id, color]));
  const rootColors = standing.filter(({ parentId }) => parentId === null).map(({ color }) => color);
  const places = lastPlaces(standing);
  const idOf = new Map<number, string>();
  const rows: Prisma.ThemeCreateManyInput[] = [];
  for (const [index, one] of planned.entries()) {
    if (one.status !== 'new') continue;
    const { parent, entry } = one;
    const parentId =
      parent === null ? null : 'index' in parent ? (idOf.get(parent.index) ?? null) : parent.themeId;
    const id = entry.id !== null && free.has(entry.id) ? entry.id : newId();
    const inherited = parentId === null ? nextHue(rootColors) : (colorOf.get(parentId) ?? 1);
    const color = entry.color ?? inherited;
    if (parentId === null) rootColors.push(color);
    const position = (places.get(parentId) ?? -1) + 1;
    places.set(parentId, position);
    colorOf.set(id, color);
    idOf.set(index, id);
    rows.push({ ...wordsOf(one), id, studyId, parentId, color, position });
  }
  await tx.theme.createMany({ data: rows });
  return rows.map(({ id }) => id ?? '');
}

/** Those of the file that no theme of any study has. */
async function freeIds(tx: Db, planned: readonly PlannedEntry[]): Promise<Set<string>> {
  const asked = planned.flatMap(({ entry }) => entry.id ?? []);
  const taken = await tx.theme.findMany({ where: { id: { in: asked } }, select: { id: true } });
  const isTaken = new Set(taken.map(({ id }) => id));
  return new Set(asked.filter((id) => !isTaken.has(id)));
}

function lastPlaces(standing: readonly StandingTheme[]): Map<string | null, number> {
  const places = new Map<string | null, number>();
  for (const { parentId, position } of standing)
    places.set(parentId, Math.max(places.get(parentId) ?? -1, position));
  return places;
}

async function updateThemes(tx: Db, { studyId }: StudyAccess, { planned }: ImportPlan): Promise<string[]> {
  const changed = planned.filter(({ status }) => status === 'changed');
  for (const one of changed) {
    const said: Record<string, unknown> = { ...wordsOf(one), color: one.entry.color };
    await tx.theme.update({
      where: { id: one.themeId ?? '', studyId },
      data: {
        ...Object.fromEntries(one.fields.map((field) => [field, said[field]])),
        revision: { increment: 1 },
      },
    });
  }
  return changed.map(({ themeId }) => themeId ?? '');
}
