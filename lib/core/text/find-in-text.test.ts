import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInText, foldText } from './find-in-text';

const find = (text: string, query: string, wholeWord = false) =>
  findInText(foldText(text), query, wholeWord).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it.each([
    ['L’Ente e gli enti', "l'ente", false, ['L’Ente']],
    ['Perché? perche, PERCHÉ', 'perché', false, ['Perché', 'perche', 'PERCHÉ']],
    ['ente, patente, ente', 'ente', true, ['ente', 'ente']],
    ['la città\u00a0nuova', 'citta nuova', false, ['città\u00a0nuova']],
    ['e\u0323\u0301 poi', 'e', false, ['e\u0323\u0301']],
    ['aaaa', 'aa', false, ['aa', 'aa']],
    ['한국', '한', false, ['한']],
    ['niente', '  ', false, []],
  ])('in %j looks for %j, whole words: %s', (text, query, wholeWord, found) => {
    expect(find(text, query, wholeWord)).toEqual(found);
  });
});

const letters = ['a', 'à', 'A', 'b', 'B', ' ', '\n', '’', 'e\u0301', '\u{10400}', '.'];
const writing = (maxLength: number) => fc.string({ unit: fc.constantFrom(...letters), maxLength });

/** Character by character, by the definition. */
function slowly(text: string, query: string, wholeWord: boolean): [number, number][] {
  const plain = (one: string) =>
    one.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").replaceAll('\n', ' ');
  const pieces = [...new Intl.Segmenter('und').segment(text)];
  const wanted = [...new Intl.Segmenter('und').segment(query.trim())].map(({ segment }) => plain(segment));
  const isWord = (piece: { segment: string } | undefined) =>
    piece !== undefined && /[\p{L}\p{N}]/u.test(piece.segment);
  const found: [number, number][] = [];
  for (let i = 0; wanted.length > 0 && i + wanted.length <= pieces.length;) {
    const here = pieces.slice(i, i + wanted.length);
    const same = here.every(({ segment }, j) => plain(segment) === wanted[j]);
    const alone = !isWord(pieces[i - 1]) && !isWord(pieces[i + wanted.length]);
    if (!same || (wholeWord && !alone)) {
      i++;
      continue;
    }
    const last = here.at(-1);
    found.push([here[0]?.index ?? 0, (last?.index ?? 0) + (last?.segment.length ?? 0)]);
    i += wanted.length;
  }
  return found;
}

it('finds what a comparison of every place finds', () => {
  fc.assert(
    fc.property(writing(40), writing(3), fc.boolean(), (text, query, wholeWord) => {
      // letters outside of the first plane count as no word here, in neither
      fc.pre(!wholeWord || !text.includes('\u{10400}'));
      const found = findInText(foldText(text), query, wholeWord).map(({ start, end }) => [start, end]);
      expect(found).toEqual(slowly(text, query, wholeWord));
    }),
  );
});
