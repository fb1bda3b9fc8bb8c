import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import { applyOperation, inverseOf, repetitionOf, type CodingState, type Operation } from './operation';
import { joinOperation } from './pair-operations';

const coding = (id: string, themeId: string) => ({
  id,
  themeId,
  weight: null,
  revision: 1,
  createdAt: '2026-01-01T10:00:00.000Z',
});

const excerpt = (id: string, more: Partial<ExcerptView> = {}): ExcerptView => ({
  id,
  documentId: 'd',
  coderId: 'rita',
  start: 0,
  end: 4,
  quote: 'ente',
  speaker: null,
  caseIds: [],
  casesByHand: false,
  versionId: 'v',
  state: 'EXACT',
  memo: '',
  isKey: false,
  memoContent: null,
  revision: 1,
  codings: [coding(`${id}-1`, 'fiducia')],
  ...more,
});

const stateOf = (...excerpts: ExcerptView[]): CodingState => ({
  excerpts: new Map(excerpts.map((one) => [one.id, one])),
  themes: [],
});

const plain = (state: CodingState) => [...state.excerpts.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('applyOperation', () => {
  it('adds a theme to an excerpt once', () => {
    const operation = { kind: 'addCoding', excerpt: excerpt('a'), coding: coding('x', 'fiducia') } as const;
    expect(plain(applyOperation(stateOf(excerpt('a')), operation))).toEqual([excerpt('a')]);
  });

  it('takes an excerpt away with its last theme, unless it has a memo', () => {
    const remove = (given: ExcerptView) =>
      plain(
        applyOperation(stateOf(given), {
          kind: 'removeCoding',
          excerpt: given,
          coding: coding('a-1', 'fiducia'),
        }),
      );
    expect(remove(excerpt('a'))).toEqual([]);
    expect(remove(excerpt('a', { memo: 'da rivedere' }))).toEqual([
      excerpt('a', { memo: 'da rivedere', codings: [] }),
    ]);
  });

  it('leaves untouched excerpts the objects they are', () => {
    const before = stateOf(excerpt('a'), excerpt('b'));
    const after = applyOperation(before, { kind: 'setMemo', excerptId: 'a', from: '', to: 'nota' });
    expect(after.excerpts.get('b')).toBe(before.excerpts.get('b'));
  });

  it('ignores a change to an excerpt that is gone', () => {
    const before = stateOf();
    expect(applyOperation(before, { kind: 'setMemo', excerptId: 'a', from: '', to: 'nota' })).toBe(before);
  });
});

function codingOperation(excerptId: string, { id, themeId, weight }: CodingView, salt: number): Operation {
  const one = { excerptId, codingId: id };
  return salt % 2 === 0
    ? { kind: 'setTheme', ...one, from: themeId, to: `altro-${salt}` }
    : { kind: 'setWeight', ...one, from: weight, to: salt % 101 };
}

function splitOf(first: ExcerptView, salt: number): Operation {
  const firstEnd = first.start + 1;
  const other = {
    ...first,
    id: `half-${salt}`,
    start: firstEnd,
    memo: '',
    codings: [coding(`h-${salt}`, 'x')],
  };
  return { kind: 'split', excerpt: first, firstEnd, other };
}

function joinsOf(state: CodingState, first: ExcerptView, salt: number): Operation[] {
  const other = plain(state).find(({ id }) => id !== first.id);
  let made = 0;
  return other ? [joinOperation(first, other, () => `j-${salt}-${made++}`)] : [];
}

/** Operations that make sense in a state. */
function operationsFor(state: CodingState, salt: number): Operation[] {
  const made = excerpt(`new-${salt}`);
  const first = plain(state)[salt % Math.max(1, state.excerpts.size)];
  if (!first) return [{ kind: 'createExcerpt', excerpt: made }];
  const last = first.codings.at(-1);
  const from = { start: first.start, end: first.end, quote: first.quote };
  return [
    { kind: 'createExcerpt', excerpt: made },
    { kind: 'deleteExcerpt', excerpt: first },
    { kind: 'addCoding', excerpt: first, coding: coding(`c-${salt}`, `tema-${salt}`) },
    ...(last ? [{ kind: 'removeCoding', excerpt: first, coding: last } as const] : []),
    {
      kind: 'trim',
      excerptId: first.id,
      versionId: 'v',
      from,
      to: { start: 0, end: salt + 1, quote: 'x'.repeat(salt + 1) },
    },
    { kind: 'setMemo', excerptId: first.id, from: first.memo, to: `nota ${salt}` },
    {
      kind: 'setCases',
      excerptId: first.id,
      from: { ids: first.caseIds, byHand: first.casesByHand },
      to: { ids: [`caso-${salt}`], byHand: true },
    },
    { kind: 'setKey', excerptId: first.id, from: first.isKey, to: !first.isKey },
    ...(last ? [codingOperation(first.id, last, salt), splitOf(first, salt)] : []),
    ...joinsOf(state, first, salt),
  ];
}

describe('inverseOf', () => {
  it('takes any course of changes back, and repeating them gives the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), fc.nat(100)), { maxLength: 15 }), (steps) => {
        let state = stateOf(excerpt('a'), excerpt('b', { memo: 'nota' }));
        const states = [plain(state)];
        const done: Operation[] = [];
        for (const [i, [a, choice]] of steps.entries()) {
          const salt = a + 1000 * i;
          const possible = operationsFor(state, salt);
          const operation = possible[choice % possible.length]!;
          state = applyOperation(state, operation);
          done.push(operation);
          states.push(plain(state));
        }
        const before = states.slice(0, -1);
        for (const [i, operation] of [...done.entries()].reverse()) {
          state = applyOperation(state, inverseOf(operation)!);
          expect(plain(state)).toEqual(before[i]);
        }
        for (const [i, operation] of done.entries()) {
          state = applyOperation(state, repetitionOf(operation));
          expect(plain(state)).toEqual(states[i + 1]);
        }
      }),
    );
  });
});
