import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Names, type Catalogue } from './catalogue';
import { printQuery } from './print-query';
import { mapRefs, refsOf, type Query, type RefKind } from './query';
import { readQuery, withNames } from './resolve-names';
import { anyQuery } from './testing/arbitrary-query';

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;

const NOTHING: Catalogue = { theme: [], case: [], interview: [], document: [], speaker: [], coder: [] };
const CATALOGUE: Catalogue = {
  ...NOTHING,
  theme: [
    { id: id(1), names: ['Governance', 'Governing'] },
    { id: id(2), names: ['Governance › Reti', 'Governing › Networks'] },
    { id: id(3), names: ['Servizi'] },
    { id: id(4), names: ['Servizi › Reti'] },
    { id: id(5), names: ['Servizi › Già fuso'], standsFor: id(4) },
    { id: id(6), names: ['Reti sociali'], archived: true },
    { id: id(7), names: ['Doppio'] },
    { id: id(8), names: ['Doppio'] },
  ],
  coder: [{ id: id(9), names: ['Ada'] }],
};
const names = new Names(CATALOGUE);

function idsOf(text: string): string[] {
  const reading = readQuery(text, names);
  if (!reading.ok) throw new Error(reading.problem.key);
  return refsOf(reading.query).map(({ ref }) => ('id' in ref ? ref.id : ref.name));
}

function problem(text: string) {
  const reading = readQuery(text, names);
  if (reading.ok) throw new Error('read');
  const { key, values, start, end } = reading.problem;
  return [key, text.slice(start, end), values?.choices];
}

describe('names', () => {
  it.each([
    ['theme:"Governance › Reti"', 2],
    ['theme:"governance > reti"', 2],
    ['theme:"Governing / Networks"', 2],
    ['theme:Networks', 2],
    ['theme:"Governance"', 1],
    ['theme:"RETI SOCIALI"', 6],
    [`theme:{${id(2)}}`, 2],
    [`theme:{${id(5)}}`, 4],
    ['coder:ada', 9],
  ])('%s means %i', (text, meant) => {
    expect(idsOf(text)).toEqual([id(meant)]);
  });

  it('are refused at their place when they mean nothing, or more than one thing', () => {
    expect(problem('theme:"Servizi" AND theme:"Sconosciuto"')).toEqual([
      'unknown',
      '"Sconosciuto"',
      undefined,
    ]);
    expect(problem('theme:Reti')).toEqual(['ambiguous', 'Reti', '“Governance › Reti”, “Servizi › Reti”']);
    expect(problem('theme:"Doppio"')[0]).toBe('ambiguous');
    expect(problem(`case:none OR theme:{${id(99)}}`)).toEqual(['gone', `{${id(99)}}`, undefined]);
  });

  it('stay behind the ids, whatever they are called since', () => {
    const stored = `theme:{${id(2)}} AND theme:{${id(7)}}`;
    const reading = readQuery(stored, names);
    if (!reading.ok) throw new Error(reading.problem.key);
    expect(printQuery(withNames(reading.query, names), 'it')).toBe(
      `tema:"Governance › Reti" E tema:{${id(7)}}`,
    );
  });
});

/** Few ids of each kind, so that names collide, and a catalogue that has them all. */
const named = fc
  .tuple(
    anyQuery,
    fc.array(fc.constantFrom('Reti', 'reti', 'Enti', 'Enti › Reti', 'È', 'e'), {
      minLength: 4,
      maxLength: 4,
    }),
  )
  .map(([query, called]) => {
    let next = 0;
    const withIds = mapRefs(query, () => ({ id: id((next += 1) % 4) }));
    const entries = called.map((name, index) => ({ id: id(index), names: [name] }));
    const kinds: RefKind[] = ['theme', 'case', 'interview', 'document', 'speaker', 'coder'];
    return [
      withIds,
      Object.fromEntries(kinds.map((kind) => [kind, entries])) as unknown as Catalogue,
    ] as const;
  });

it('printed with names is read back as the same ids', () => {
  fc.assert(
    fc.property(named, fc.constantFrom('it' as const, 'en' as const), ([query, catalogue], language) => {
      const here = new Names(catalogue);
      const reading = readQuery(printQuery(withNames(query, here), language), here);
      if (!reading.ok) throw new Error(reading.problem.key);
      expect<Query>(reading.query).toEqual(query);
    }),
    { numRuns: 500 },
  );
});
