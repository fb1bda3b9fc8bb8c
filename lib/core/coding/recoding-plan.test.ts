import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countEffects,
  recodingEffect,
  type Changer,
  type RecodableExcerpt,
  type RecodingChoice,
} from './recoding-plan';
import { planUndo, type RecodingRecord, type StandingCoding } from './recoding-undo';

const THEMES = ['a', 'b', 'c', 'd'];
const CODERS = ['ada', 'bruno'];

/** All that there is of codings, deleted ones too, written as plainly as can be. */
interface Row {
  id: string;
  excerptId: string;
  themeId: string;
  /** The step at which it was deleted. */
  deletedAt: number | null;
}
interface Excerpt {
  id: string;
  coderId: string;
  hasMemo: boolean;
  deletedAt: number | null;
}
interface World {
  excerpts: Excerpt[];
  rows: Row[];
}

const world: fc.Arbitrary<World> = fc
  .array(
    fc.record({
      coderId: fc.constantFrom(...CODERS),
      hasMemo: fc.boolean(),
      themes: fc.uniqueArray(fc.constantFrom(...THEMES)),
    }),
    { maxLength: 12 },
  )
  .map((drawn) => ({
    excerpts: drawn.map(({ coderId, hasMemo }, index) => ({
      id: `e${index}`,
      coderId,
      hasMemo,
      deletedAt: null,
    })),
    rows: drawn.flatMap(({ themes }, index) =>
      themes.map((themeId) => ({
        id: `e${index}-${themeId}`,
        excerptId: `e${index}`,
        themeId,
        deletedAt: null,
      })),
    ),
  }));

const choice: fc.Arbitrary<RecodingChoice> = fc
  .record({
    fromThemeId: fc.option(fc.constantFrom(...THEMES)),
    intoThemeId: fc.option(fc.constantFrom(...THEMES)),
  })
  .filter(({ fromThemeId, intoThemeId }) => fromThemeId !== intoThemeId);

const changer: fc.Arbitrary<Changer> = fc.record({
  userId: fc.constantFrom(...CODERS),
  mayChangeOthers: fc.boolean(),
});

const live = ({ rows }: World, excerptId: string) =>
  rows.filter((row) => row.excerptId === excerptId && row.deletedAt === null);

function recodable(now: World): RecodableExcerpt[] {
  return now.excerpts
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, coderId, hasMemo }) => ({ id, coderId, hasMemo, codings: live(now, id) }));
}

/** Carries the planned effects out, and keeps the record of them. */
function carryOut(before: World, what: RecodingChoice, who: Changer): [World, RecodingRecord] {
  const after = structuredClone(before);
  const record = {
    ...what,
    movedCodingIds: [] as string[],
    deletedCodingIds: [] as string[],
    addedCodingIds: [] as string[],
  };
  for (const excerpt of recodable(before)) {
    const effect = recodingEffect(excerpt, what, who);
    const row = after.rows.find(({ id }) => 'codingId' in effect && id === effect.codingId);
    if (row && effect.kind === 'moved') {
      row.themeId = what.intoThemeId ?? '';
      record.movedCodingIds.push(row.id);
    } else if (row) {
      row.deletedAt = 1;
      record.deletedCodingIds.push(row.id);
    }
    if (effect.kind === 'removed' && effect.emptied) {
      for (const each of after.excerpts) if (each.id === excerpt.id) each.deletedAt = 1;
    }
    if (effect.kind === 'added') {
      const id = `${excerpt.id}-made`;
      after.rows.push({ id, excerptId: excerpt.id, themeId: what.intoThemeId ?? '', deletedAt: null });
      record.addedCodingIds.push(id);
    }
  }
  return [after, record];
}

function standingOf(now: World, record: RecodingRecord): StandingCoding[] {
  return now.rows.map((row) => {
    const excerpt = now.excerpts.find(({ id }) => id === row.excerptId);
    return {
      id: row.id,
      excerptId: row.excerptId,
      coderId: excerpt?.coderId ?? '',
      themeId: row.themeId,
      isDeleted: row.deletedAt !== null,
      excerpt:
        excerpt?.deletedAt === null ? 'live' : excerpt?.deletedAt === row.deletedAt ? 'together' : 'gone',
      hasFromElsewhere: live(now, row.excerptId).some(
        ({ id, themeId }) => id !== row.id && themeId === record.fromThemeId,
      ),
    };
  });
}

function undo(now: World, record: RecodingRecord, who: Changer): [World, number] {
  const plan = planUndo(record, standingOf(now, record), who);
  const after = structuredClone(now);
  for (const row of after.rows) {
    if (plan.backIds.includes(row.id)) row.themeId = record.fromThemeId ?? '';
    if (plan.removedIds.includes(row.id)) row.deletedAt = 2;
    if (!plan.restoredIds.includes(row.id)) continue;
    row.deletedAt = null;
    for (const excerpt of after.excerpts) if (excerpt.id === row.excerptId) excerpt.deletedAt = null;
  }
  return [after, plan.left];
}

/** What people see: which excerpt carries which themes. */
const seen = (now: World) =>
  now.excerpts
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, coderId }) => ({
      id,
      coderId,
      themes: live(now, id)
        .map(({ themeId }) => themeId)
        .sort(),
    }));

const carriesTwice = (now: World) => seen(now).some(({ themes }) => new Set(themes).size < themes.length);

describe('a bulk change', () => {
  test('leaves each excerpt with the themes that one would write by hand', () => {
    fc.assert(
      fc.property(world, choice, changer, (before, what, who) => {
        const [after] = carryOut(before, what, who);
        const expected = seen(before).flatMap(({ id, coderId, themes }) => {
          const isTouched = what.fromThemeId === null || themes.includes(what.fromThemeId);
          if (!isTouched || (coderId !== who.userId && !who.mayChangeOthers))
            return [{ id, coderId, themes }];
          const next = new Set(themes.filter((theme) => theme !== what.fromThemeId));
          if (what.intoThemeId !== null) next.add(what.intoThemeId);
          const isEmptied =
            next.size === 0 && !before.excerpts.some((each) => each.id === id && each.hasMemo);
          return isEmptied ? [] : [{ id, coderId, themes: [...next].sort() }];
        });
        expect(seen(after)).toEqual(expected);
        expect(carriesTwice(after)).toBe(false);
      }),
    );
  });

  test('counts every excerpt once', () => {
    fc.assert(
      fc.property(world, choice, changer, (before, what, who) => {
        const excerpts = recodable(before);
        const effects = excerpts.map((excerpt) => recodingEffect(excerpt, what, who));
        const { emptied, ofOthers, ...kinds } = countEffects(excerpts, effects, who);
        expect(Object.values(kinds).reduce((sum, count) => sum + count, 0)).toBe(excerpts.length);
        expect(emptied).toBeLessThanOrEqual(kinds.removed);
        expect(ofOthers === 0 || who.mayChangeOthers).toBe(true);
      }),
    );
  });

  test('touches nobody else’s excerpts without the right', () => {
    fc.assert(
      fc.property(world, choice, fc.constantFrom(...CODERS), (before, what, userId) => {
        const others = (now: World) => seen(now).filter(({ coderId }) => coderId !== userId);
        const [after] = carryOut(before, what, { userId, mayChangeOthers: false });
        expect(others(after)).toEqual(others(before));
      }),
    );
  });
});

describe('taking it back', () => {
  test('gives back what was there before, the same codings under the same themes', () => {
    fc.assert(
      fc.property(world, choice, changer, (before, what, who) => {
        const [after, record] = carryOut(before, what, who);
        const [back, left] = undo(after, record, who);
        expect(left).toBe(0);
        expect(back.rows.filter(({ deletedAt }) => deletedAt === null)).toEqual(before.rows);
        expect(back.excerpts).toEqual(before.excerpts);
      }),
    );
  });

  test('leaves alone what was changed since, and says how much', () => {
    const meddling = fc.array(fc.tuple(fc.nat(), fc.constantFrom('delete', 'again', 'other')), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(world, choice, changer, meddling, (before, what, who, steps) => {
        const [after, record] = carryOut(before, what, who);
        const meddled = structuredClone(after);
        for (const [pick, how] of steps) {
          const row = meddled.rows[pick % Math.max(meddled.rows.length, 1)];
          if (!row || row.deletedAt !== null) continue;
          if (how === 'delete') row.deletedAt = 5;
          const theme = how === 'again' ? what.fromThemeId : 'z';
          if (how === 'delete' || theme === null) continue;
          if (live(meddled, row.excerptId).some(({ themeId }) => themeId === theme)) continue;
          if (how === 'other') row.themeId = theme;
          else meddled.rows.push({ ...row, id: `${row.id}-again`, themeId: theme });
        }
        const [back, left] = undo(meddled, record, who);
        expect(carriesTwice(back)).toBe(false);
        const taken = [...record.movedCodingIds, ...record.deletedCodingIds, ...record.addedCodingIds];
        const isSame = (row: Row) =>
          JSON.stringify(back.rows.find(({ id }) => id === row.id)) === JSON.stringify(row);
        expect(meddled.rows.filter((row) => taken.includes(row.id) && isSame(row))).toHaveLength(left);
        expect(meddled.rows.filter((row) => !taken.includes(row.id)).every(isSame)).toBe(true);
      }),
    );
  });
});
