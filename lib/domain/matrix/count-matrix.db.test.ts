import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { matrixCounts, type CodedExcerpt } from '@/lib/core/compare/roll-up';
import { db } from '@/lib/db';
import { countMatrix } from '@/lib/domain/matrix/count-matrix';
import { getMatrix } from '@/lib/domain/matrix/get-matrix';
import { matrixQuery } from '@/lib/domain/matrix/schema';
import { makeCase, makeDocument, makeExcerpt, makeInterview, makeStudy, makeTheme } from '@/test/factories';

const words = { unassigned: 'da attribuire', interview: (number: number) => `Int. ${number}` };

const asFirstShown = matrixQuery.parse({});

/** Themes as the index of an earlier one, or none, for parent; excerpts as sets of themes and cases. */
const study = fc.record({
  parents: fc.array(fc.option(fc.nat()), { minLength: 1, maxLength: 7 }),
  excerpts: fc.array(
    fc.record({
      themes: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1, maxLength: 4 }),
      cases: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 3 }),
      gone: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
});

async function makeThemes(access: StudyAccess, parents: (number | null)[]) {
  const themes: { id: string; parentId: string | null }[] = [];
  for (const parent of parents) {
    const parentId = parent === null || themes.length === 0 ? undefined : themes[parent % themes.length]!.id;
    themes.push(await makeTheme(access, { parentId }));
  }
  return themes;
}

describe('countMatrix', () => {
  it('equals the reference over any tree, excerpts of several themes and cases', async () => {
    await fc.assert(
      fc.asyncProperty(study, async ({ parents, excerpts }) => {
        const { researcher } = await makeStudy();
        const themes = await makeThemes(researcher, parents);
        const cases = [await makeCase(researcher), await makeCase(researcher), await makeCase(researcher)];
        const document = await makeDocument(researcher, { text: 'Una parola detta bene.' });
        const rows: CodedExcerpt[] = [];
        for (const given of excerpts) {
          const themeIds = [...new Set(given.themes.map((index) => themes[index % themes.length]!.id))];
          const caseIds = given.cases.map((index) => cases[index]!.id);
          const made = await makeExcerpt(researcher, {
            documentId: document.id,
            start: 0,
            end: 3,
            themeIds,
            caseIds,
          });
          if (given.gone)
            await db.excerpt.update({ where: { id: made.id }, data: { deletedAt: new Date() } });
          else {
            for (const caseId of caseIds.length > 0 ? caseIds : [null]) {
              for (const themeId of themeIds) rows.push({ excerptId: made.id, caseId, themeId });
            }
          }
        }
        const { cells: counted } = await countMatrix(researcher, {
          rows: 'case',
          descendants: true,
          themeIds: themes.map(({ id }) => id),
        });
        const expected = matrixCounts(rows, themes).map(({ caseId, themeId, count }) => ({
          row: caseId ?? 'none',
          column: themeId,
          count,
        }));
        expect(sorted(counted)).toEqual(sorted(expected));
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  const sorted = <T extends { row: string; column: string }>(cells: T[]) =>
    cells.toSorted((a, b) => (a.row + a.column < b.row + b.column ? -1 : 1));
});

async function smallStudy() {
  const { researcher, stranger } = await makeStudy();
  const top = await makeTheme(researcher, { name: 'Convergenza' });
  const below = await makeTheme(researcher, { name: 'Fiducia', parentId: top.id });
  const apart = await makeTheme(researcher, { name: 'Divergenza' });
  const biella = await makeCase(researcher, { code: 'C2', title: 'Biella' });
  const interview = await makeInterview(researcher, { number: 7, caseIds: [biella.id] });
  const document = await makeDocument(researcher, {
    text: 'Una parola detta bene.',
    interviewId: interview.id,
  });
  const coded = (themeIds: string[], caseIds: string[]) =>
    makeExcerpt(researcher, { documentId: document.id, start: 0, end: 3, themeIds, caseIds });
  return { researcher, stranger, top, below, apart, biella, interview, document, coded };
}

describe('getMatrix', () => {
  it('names rows and columns, those to be assigned last and only when there are any', async () => {
    const { researcher, top, below, apart, biella, coded } = await smallStudy();
    await coded([below.id], [biella.id]);
    const before = await getMatrix(researcher, asFirstShown, words);
    expect(before.rows).toEqual([{ id: biella.id, label: 'C2 Biella' }]);
    expect(before.columns.map(({ label, parentId }) => [label, parentId])).toEqual([
      ['Convergenza', null],
      ['Fiducia', top.id],
      ['Divergenza', null],
    ]);
    await coded([apart.id], []);
    const after = await getMatrix(researcher, asFirstShown, words);
    expect(after.rows.at(-1)).toEqual({ id: 'none', label: 'da attribuire' });
    expect(after.cells).toContainEqual({ row: 'none', column: apart.id, count: 1 });
  });

  it('counts own codings alone when asked to, below a root when asked to, down to a depth', async () => {
    const { researcher, top, below, biella, coded } = await smallStudy();
    await coded([below.id], [biella.id]);
    const own = await getMatrix(researcher, matrixQuery.parse({ descendants: 'false' }), words);
    expect(own.cells).toEqual([{ row: biella.id, column: below.id, count: 1 }]);
    const branch = await getMatrix(researcher, matrixQuery.parse({ root: top.id }), words);
    expect(branch.columns.map(({ id }) => id)).toEqual([top.id, below.id]);
    const roots = await getMatrix(researcher, matrixQuery.parse({ depth: '1', root: top.id }), words);
    expect(roots.cells).toEqual([{ row: biella.id, column: top.id, count: 1 }]);
  });

  it('takes interviews for rows; documents that stand alone have none', async () => {
    const { researcher, top, interview, coded } = await smallStudy();
    await coded([top.id], []);
    const alone = await makeDocument(researcher, { text: 'Un rapporto.' });
    await makeExcerpt(researcher, { documentId: alone.id, start: 0, end: 2, themeIds: [top.id] });
    const matrix = await getMatrix(researcher, matrixQuery.parse({ rows: 'interview' }), words);
    expect(matrix.rows).toEqual([{ id: interview.id, label: 'Int. 7' }]);
    expect(matrix.cells).toEqual([{ row: interview.id, column: top.id, count: 1 }]);
  });

  it('takes coders for rows, and counts the codings of one of them or of some days alone', async () => {
    const { researcher, top, below, apart, biella, coded } = await smallStudy();
    const excerpt = await coded([below.id], [biella.id]);
    const { userId } = researcher;
    const cells = async (query: object) =>
      (await getMatrix(researcher, matrixQuery.parse(query), words)).cells;
    const both = [below.id, top.id].sort();
    const byCoder = await getMatrix(researcher, matrixQuery.parse({ rows: 'coder' }), words);
    expect(byCoder.rows.map(({ id }) => id)).toEqual([userId]);
    const elsewhere = await getMatrix(
      researcher,
      matrixQuery.parse({ rows: 'coder', root: apart.id }),
      words,
    );
    expect([elsewhere.rows.map(({ id }) => id), elsewhere.cells]).toEqual([[userId], []]);
    expect(byCoder.cells.map(({ row, column, count }) => [row, column, count])).toEqual(
      expect.arrayContaining(both.map((column) => [userId, column, 1])),
    );
    await db.coding.updateMany({
      where: { excerptId: excerpt.id },
      data: { createdAt: new Date('2026-03-01T23:59:59Z') },
    });
    expect(await cells({ coder: userId, from: '2026-03-01', to: '2026-03-01' })).toHaveLength(2);
    expect(await cells({ from: '2026-03-02' })).toEqual([]);
    expect(await cells({ to: '2026-02-28' })).toEqual([]);
    await expect(cells({ coder: biella.id })).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts one row alone', async () => {
    const { researcher, top, below, biella, coded } = await smallStudy();
    const other = await makeCase(researcher);
    await coded([below.id], [biella.id, other.id]);
    const themeIds = [top.id];
    const { cells: one } = await countMatrix(researcher, {
      rows: 'case',
      descendants: true,
      themeIds,
      rowId: other.id,
    });
    expect(one).toEqual([{ row: other.id, column: top.id, count: 1 }]);
  });

  it('leaves out removed codings and documents set aside', async () => {
    const { researcher, top, biella, document, coded } = await smallStudy();
    const removed = await coded([top.id], [biella.id]);
    await db.coding.updateMany({ where: { excerptId: removed.id }, data: { deletedAt: new Date() } });
    expect((await getMatrix(researcher, asFirstShown, words)).cells).toEqual([]);
    await coded([top.id], [biella.id]);
    expect((await getMatrix(researcher, asFirstShown, words)).cells).toHaveLength(1);
    await db.document.update({ where: { id: document.id }, data: { deletedAt: new Date() } });
    expect((await getMatrix(researcher, asFirstShown, words)).cells).toEqual([]);
  });

  it('shows a stranger nothing of it, and does not find a foreign root', async () => {
    const { stranger, top, biella, coded } = await smallStudy();
    await coded([top.id], [biella.id]);
    expect(await getMatrix(stranger, asFirstShown, words)).toEqual({ rows: [], columns: [], cells: [] });
    await expect(getMatrix(stranger, matrixQuery.parse({ root: top.id }), words)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
