import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacter, findTaxCodes, isTaxCode } from './find-tax-codes';

const textsOf = (text: string) => findTaxCodes(text).map(({ start, end }) => text.slice(start, end));

describe('isTaxCode', () => {
  // RSSMRA85T10A562S and MRTMTT91D08F205J: the examples of it.wikipedia.org, "Codice fiscale", and of many public guides.
  it.each(['RSSMRA85T10A562S', 'MRTMTT91D08F205J', 'rssmra85t10a562s'])('%s is one', (code) => {
    expect(isTaxCode(code)).toBe(true);
  });

  it.each([
    ['another check character', 'RSSMRA85T10A562T'],
    ['two characters the other way round', 'RSSMRA85T01A562S'],
    ['a day that is none', `RSSMRA85T00A562${checkCharacter('RSSMRA85T00A562')}`],
    ['a day between the two sexes', `RSSMRA85T35A562${checkCharacter('RSSMRA85T35A562')}`],
    ['too short', 'RSSMRA85T10A562'],
  ])('refuses %s', (_, code) => {
    expect(isTaxCode(code)).toBe(false);
  });

  it('knows the letters that stand for digits between two persons of one code', () => {
    const digits = 'LMNPQRSTUV';
    const places = [6, 7, 9, 10, 12, 13, 14];
    fc.assert(
      fc.property(fc.subarray(places), (replaced) => {
        const characters = Array.from('RSSMRA85T10A562');
        for (const place of replaced) characters[place] = digits[Number(characters[place])] ?? '';
        const code = characters.join('');
        expect(isTaxCode(code + checkCharacter(code))).toBe(true);
      }),
    );
  });

  it('tells every wrong character in the odd places', () => {
    const code = 'RSSMRA85T10A562S';
    for (const place of [0, 2, 4]) {
      for (const letter of 'ABCDEFGHIJKLMNOPQRSTUVWXYZ') {
        if (letter === code[place]) continue;
        expect(isTaxCode(code.slice(0, place) + letter + code.slice(place + 1)), letter).toBe(false);
      }
    }
  });
});

describe('findTaxCodes', () => {
  it('finds them in one piece or in groups, in any case', () => {
    expect(textsOf('Ha il RSS MRA 85T10 A562S, o rssmra85t10a562s.')).toEqual([
      'RSS MRA 85T10 A562S',
      'rssmra85t10a562s',
    ]);
  });

  it('leaves what is part of something longer', () => {
    expect(textsOf('xRSSMRA85T10A562S RSSMRA85T10A562S9')).toEqual([]);
  });
});
