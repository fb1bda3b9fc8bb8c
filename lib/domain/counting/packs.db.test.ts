import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { openPacks } from '@/lib/domain/counting/open-packs';
import { countMatrix, UNASSIGNED_ROW } from '@/lib/domain/matrix/count-matrix';
import { countThemes } from '@/lib/domain/themes/count-themes';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';

interface World {
  researcher: StudyAccess;
  themes: string[];
  cases: string[];
  documents: string[];
}

/** Themes in a chain and beside it, documents of an interview and alone. */
async function makeWorld(): Promise<World> {
  const { researcher } = await makeStudy();
  const top = await makeTheme(researcher);
  const below = await makeTheme(researcher, { parentId: top.id });
  const deep = await makeTheme(researcher, { parentId: below.id });
  const apart = await makeTheme(researcher);
  const cases = [await makeCase(researcher), await makeCase(researcher)].map(({ id }) => id);
  const interview = await makeInterview(researcher, { number: 1, caseIds: cases.slice(0, 1) });
  const text = 'Una parola detta bene.';
  const documents = [
    await makeDocument(researcher, { text, interviewId: interview.id }),
    await makeDocument(researcher, { text }),
  ].map(({ id }) => id);
  return { researcher, themes: [top, below, deep, apart].map(({ id }) => id), cases, documents };
}

/** What the packs have to agree with. */
async function byPlainSql({ researcher: { studyId } }: World) {
  return db.$queryRaw<{ row: string; column: string; count: number }[]>`
    WITH RECURSIVE branch AS (
      SELECT id AS top, id AS theme FROM theme WHERE study_id = ${studyId}::uuid
      UNION ALL SELECT branch.top, t.id FROM branch JOIN theme t ON t.parent_id = branch.theme
    )
    SELECT coalesce(ec.case_id::text, 'none') AS "row", branch.top::text AS "column", count(DISTINCT c.excerpt_id)::int AS count
    FROM coding c JOIN branch ON branch.theme = c.theme_id
    JOIN excerpt e ON e.id = c.excerpt_id AND e.deleted_at IS NULL
    JOIN document d ON d.id = c.document_id AND d.deleted_at IS NULL
    LEFT JOIN excerpt_case ec ON ec.excerpt_id = c.excerpt_id
    WHERE c.study_id = ${studyId}::uuid AND c.deleted_at IS NULL
    GROUP BY 1, 2 ORDER BY 1, 2`;
}

async function byPacks({ researcher, themes }: World) {
  const { cells } = await countMatrix(researcher, { rows: 'case', descendants: true, themeIds: themes });
  return cells.sort((a, b) => (a.row + a.column < b.row + b.column ? -1 : 1));
}

async function anyCoding({ researcher: { studyId } }: World, pick: number) {
  const codings = await db.coding.findMany({ where: { studyId }, orderBy: { id: 'asc' } });
  return codings.length === 0 ? null : codings[pick % codings.length]!;
}

const STATEMENTS: Record<string, (world: World, pick: number) => Promise<unknown>> = {
  code: ({ researcher, documents, themes, cases }, pick) =>
    makeExcerpt(researcher, {
      documentId: documents[pick % 2]!,
      start: 0,
      end: 3,
      themeIds: themes.filter((_, i) => (pick >> i) & 1),
      caseIds: cases.filter((_, i) => (pick >> (4 + i)) & 1),
    }),
  'delete a coding': async (world, pick) => {
    const coding = await anyCoding(world, pick);
    if (coding) await db.coding.update({ where: { id: coding.id }, data: { deletedAt: new Date() } });
  },
  'delete an excerpt': async (world, pick) => {
    const coding = await anyCoding(world, pick);
    if (coding) await db.excerpt.update({ where: { id: coding.excerptId }, data: { deletedAt: new Date() } });
  },
  'destroy an excerpt': async (world, pick) => {
    const coding = await anyCoding(world, pick);
    if (coding) await db.excerpt.delete({ where: { id: coding.excerptId } });
  },
  'restore all': ({ researcher: { studyId } }) =>
    db.excerpt.updateMany({ where: { studyId }, data: { deletedAt: null } }),
  'tie to a case': async (world, pick) => {
    const coding = await anyCoding(world, pick);
    if (!coding) return;
    const { studyId, excerptId } = coding;
    const tie = { studyId, excerptId, caseId: world.cases[pick % 2]!, origin: 'PERSON' as const };
    await db.excerptCase.createMany({ data: [tie], skipDuplicates: true });
  },
  untie: async (world, pick) => {
    const coding = await anyCoding(world, pick);
    if (coding) await db.excerptCase.deleteMany({ where: { excerptId: coding.excerptId } });
  },
  'move a theme': ({ themes }, pick) =>
    db.theme.update({
      where: { id: themes[2]! },
      data: { parentId: [null, themes[0]!, themes[3]!][pick % 3]! },
    }),
  recode: async (world, pick) => {
    const coding = await anyCoding(world, pick);
    if (!coding) return;
    const themeId = world.themes[pick % 4]!;
    const taken = await db.coding.count({ where: { excerptId: coding.excerptId, themeId, deletedAt: null } });
    if (taken === 0) await db.coding.update({ where: { id: coding.id }, data: { themeId } });
  },
  'set a document aside': ({ documents }, pick) =>
    db.document.update({ where: { id: documents[1]! }, data: { deletedAt: pick % 2 ? new Date() : null } }),
};

const step = fc.record({ kind: fc.constantFrom(...Object.keys(STATEMENTS)), pick: fc.nat({ max: 63 }) });

describe('packs', () => {
  it('count as plain SQL does, after any writes by anybody', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const world = await makeWorld();
        for (const { kind, pick } of steps) {
          await STATEMENTS[kind]!(world, pick);
          expect(await byPacks(world)).toEqual(await byPlainSql(world));
        }
      }),
      { numRuns: 6 },
    );
  }, 120_000);

  it('are right for every reader while others write and read', async () => {
    const world = await makeWorld();
    const { researcher, documents, themes, cases } = world;
    const code = async () => {
      for (let i = 0; i < 12; i++) {
        const caseIds = cases.slice(0, i % 3);
        await makeExcerpt(researcher, {
          documentId: documents[i % 2]!,
          start: 0,
          end: 3,
          themeIds: themes,
          caseIds,
        });
        const { cells: seen } = await countMatrix(researcher, {
          rows: 'case',
          descendants: true,
          themeIds: themes,
        });
        expect(Math.max(...seen.map(({ count }) => count))).toBeGreaterThan(i / 3);
      }
    };
    await Promise.all([code(), code(), code()]);
    expect(await byPacks(world)).toEqual(await byPlainSql(world));
    expect((await countThemes(researcher)).get(themes[0]!)).toEqual({ own: 36, withDescendants: 36 });
  }, 60_000);

  it('take away no touch of a change they have not seen', async () => {
    const world = await makeWorld();
    const { researcher, documents, themes } = world;
    await openPacks(researcher);
    await db.$transaction(async (tx) => {
      const { id: documentId, currentVersionId } = await tx.document.findUniqueOrThrow({
        where: { id: documents[0]! },
      });
      const place = { studyId: researcher.studyId, documentId, coderId: researcher.userId, start: 0, end: 3 };
      const said = { quote: 'Una', startCodePoint: 0, endCodePoint: 3, speakers: [''] };
      const excerpt = await tx.excerpt.create({ data: { ...place, ...said, versionId: currentVersionId! } });
      await tx.coding.create({ data: { ...place, excerptId: excerpt.id, themeId: themes[0]! } });
      // another reader, who does not see it and is not held up
      expect(await byPacks(world)).toEqual([]);
    });
    expect(await byPacks(world)).toEqual([{ row: UNASSIGNED_ROW, column: themes[0], count: 1 }]);
    expect(await db.documentTouch.count({ where: { studyId: researcher.studyId } })).toBe(0);
  });

  it('are made again when they are gone, and leave a moved place alone', async () => {
    const world = await makeWorld();
    const { researcher, documents, themes } = world;
    const excerpt = await makeExcerpt(researcher, {
      documentId: documents[0]!,
      start: 0,
      end: 3,
      themeIds: themes,
    });
    const before = await byPacks(world);
    expect(before).toHaveLength(4);
    const { studyId } = researcher;
    await db.excerpt.update({
      where: { id: excerpt.id },
      data: { end: 10, endCodePoint: 10, quote: 'Una parola', memo: 'vedi' },
    });
    expect(await db.documentTouch.count({ where: { studyId } })).toBe(0);
    await db.documentPack.deleteMany({ where: { studyId } });
    await db.packNumber.deleteMany({ where: { studyId } });
    expect(await byPacks(world)).toEqual(before);
  });

  it('of a server whose transactions were further are made anew', async () => {
    const world = await makeWorld();
    const { researcher, documents, themes } = world;
    const { studyId } = researcher;
    const code = () =>
      makeExcerpt(researcher, { documentId: documents[0]!, start: 0, end: 3, themeIds: themes });
    await code();
    await byPacks(world);
    await db.documentPack.updateMany({ where: { studyId }, data: { revision: 10n ** 15n } });
    await code();
    expect(await byPacks(world)).toEqual(await byPlainSql(world));
    await code();
    expect(await byPacks(world)).toEqual(await byPlainSql(world));
    expect(await db.documentPack.count({ where: { studyId, revision: { gte: 10n ** 15n } } })).toBe(0);
  });

  it('are read once, and then only those that changed', async () => {
    const { researcher, documents, themes } = await makeWorld();
    const coded = (documentId: string) =>
      makeExcerpt(researcher, { documentId, start: 0, end: 3, themeIds: themes.slice(0, 1) });
    await coded(documents[0]!);
    const before = (await openPacks(researcher)).documents.map(({ data }) => data);
    await coded(documents[1]!);
    const after = (await openPacks(researcher)).documents.map(({ data }) => data);
    expect(after).toHaveLength(2);
    expect(after.filter((data) => before.includes(data))).toHaveLength(1);
    expect((await countThemes(researcher)).get(themes[0]!)).toEqual({ own: 2, withDescendants: 2 });
  });
});
