import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './parse-query';
import { printQuery } from './print-query';
import { MAX_CONDITIONS, MAX_DEPTH, MAX_QUERY_LENGTH, refsOf, type Query } from './query';
import { anyQuery } from './testing/arbitrary-query';

function parsed(text: string): Query {
  const parsing = parseQuery(text);
  if (!parsing.ok) throw new Error(`${parsing.problem.key} at ${parsing.problem.start}`);
  return parsing.query;
}

/** The problem's key, and the words that it marks. */
function problem(text: string): [string, string] {
  const parsing = parseQuery(text);
  if (parsing.ok) throw new Error('parsed');
  return [parsing.problem.key, text.slice(parsing.problem.start, parsing.problem.end)];
}

describe('round trip', () => {
  it.each(['it', 'en'] as const)('reads back equal what was written in %s', (language) => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parsed(printQuery(query, language))).toEqual(query);
      }),
      { numRuns: 1_000 },
    );
  });

  it('prints what was read in one way, whatever its words and spaces', () => {
    const texts = [
      'theme:"Reti" NEAR[500 characters] theme:Fondi AND NOT case:none',
      'TEMA : «Reti» vicino tema:"Fondi" e non caso:nessuno',
      '(tema:“Reti”) Vicino A [500 car] (tema:Fondi) ED (NON (case:none))',
    ];
    expect(new Set(texts.map((text) => printQuery(parsed(text), 'en')))).toEqual(
      new Set(['theme:"Reti" NEAR[500 characters] theme:"Fondi" AND NOT case:none']),
    );
    expect(printQuery(parsed(texts[0] ?? ''), 'it')).toBe(
      'tema:"Reti" VICINO A[500 caratteri] tema:"Fondi" E NON caso:nessuno',
    );
  });

  it('says where every name stands', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const text = printQuery(query, 'it');
        const parsing = parseQuery(text);
        if (!parsing.ok) throw new Error(parsing.problem.key);
        for (const { ref } of refsOf(parsing.query)) {
          const { start, end } = parsing.places.get(ref)!;
          const marked = text.slice(start, end);
          const quoted = `"${('id' in ref ? '' : ref.name).replaceAll(/["\\]/g, '\\$&')}"`;
          expect('id' in ref ? [`{${ref.id}}`] : [ref.name, quoted]).toContain(marked);
        }
      }),
    );
  });
});

describe('meaning', () => {
  it('binds a relation before NOT, NOT before AND, AND before OR', () => {
    expect(parsed('NOT theme:a WITHIN theme:b AND key:yes OR wording:notes')).toEqual(
      parsed('((NOT (theme:a WITHIN theme:b)) AND key:yes) OR wording:notes'),
    );
  });

  it('takes several themes as one side of a relation', () => {
    expect(
      parsed('(theme:a OR (tema:b O tema:c[solo])) FOLLOWED BY [2 paragraphs] theme:d[weight>=50]'),
    ).toMatchObject({
      kind: 'proximity',
      relation: 'followed',
      distance: { value: 2, unit: 'paragraphs' },
      left: [{ ref: { name: 'a' } }, { ref: { name: 'b' } }, { ref: { name: 'c' }, only: true }],
      right: [{ weights: [{ comparison: '>=', value: 50 }] }],
    });
  });

  it('looks for words that stand alone in quotation marks', () => {
    expect(parsed('"casa di cura"')).toEqual({ kind: 'text', words: 'casa di cura' });
  });
});

describe('what is no query', () => {
  it.each([
    ['', 'ends', ''],
    ['   ', 'ends', ' '],
    ['theme:"Reti', 'unclosedQuote', '"Reti'],
    ['theme:"Reti" AND', 'ends', 'D'],
    ['theme:', 'ends', ':'],
    ['theme:)', 'value', ')'],
    ['theme:""', 'empty', '""'],
    ['theme "Reti"', 'unexpected', '"Reti"'],
    ['tag:"Reti"', 'word', 'tag'],
    ['theme:"Reti" theme:"Fondi"', 'operator', 'theme'],
    ['theme:"Reti" UND theme:"Fondi"', 'operator', 'UND'],
    ['(theme:"Reti" AND key:yes', 'unclosed', '('],
    ['(theme:"Reti" key:yes)', 'operator', 'key'],
    ['theme:"Reti")', 'operator', ')'],
    ['AND theme:"Reti"', 'word', 'AND'],
    ['key:forse', 'choice', 'forse'],
    ['weight>=alto', 'number', 'alto'],
    ['weight>=101', 'weight', '101'],
    ['date>=2022-13', 'date', '2022-13'],
    ['date 2022', 'unexpected', '2022'],
    ['theme:a NEAR[5 miglia] theme:b', 'choice', 'miglia'],
    ['theme:a NEAR[molti] theme:b', 'number', 'molti'],
    ['theme:a NEAR[1000001 characters] theme:b', 'distance', '1000001'],
    ['theme:a WITHIN[5 characters] theme:b', 'noDistance', '['],
    ['theme:a NEAR case:b', 'operand', 'case:b'],
    ['(theme:a AND theme:c) NEAR theme:b', 'operand', '(theme:a AND theme:c)'],
    ['theme:a NEAR theme:b NEAR theme:c', 'chain', 'NEAR'],
    ['theme:a[sempre]', 'detail', 'sempre'],
    ['theme:a }', 'character', '}'],
  ])('%j: %s at %j', (text, key, marked) => {
    expect(problem(text)).toEqual([key, marked]);
  });

  it('is too long, too deep, or of too many conditions', () => {
    expect(problem(' '.repeat(MAX_QUERY_LENGTH + 1))[0]).toBe('tooLong');
    const nested = (depth: number) => `${'('.repeat(depth)}key:yes${')'.repeat(depth)}`;
    expect(parseQuery(nested(MAX_DEPTH)).ok).toBe(true);
    expect(problem(nested(MAX_DEPTH + 1))[0]).toBe('tooDeep');
    expect(problem('NOT '.repeat(MAX_DEPTH + 1) + 'key:yes')[0]).toBe('tooDeep');
    const many = (count: number) => Array.from({ length: count }, () => 'key:yes').join(' OR ');
    expect(parseQuery(many(MAX_CONDITIONS)).ok).toBe(true);
    expect(problem(many(MAX_CONDITIONS + 1))[0]).toBe('tooMany');
  });

  it('answers any text at all with a query or with a place inside it', () => {
    const bits = fc.constantFrom(
      'theme:',
      '"',
      'a',
      ' ',
      '(',
      ')',
      '[',
      ']',
      'NEAR',
      'AND',
      'e',
      'non ',
      '{',
      '5',
      '\\',
      '💡',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (written) => {
        const parsing = parseQuery(written);
        if (parsing.ok) return;
        const { start, end } = parsing.problem;
        expect(0 <= start && start <= end && end <= written.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
