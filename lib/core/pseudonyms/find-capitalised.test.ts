import { expect, it } from 'vitest';
import { splitParagraphs } from '../text/paragraphs';
import { findCapitalised } from './find-capitalised';

function found(text: string): string[] {
  return findCapitalised(text, { speech: splitParagraphs(text) }).map(
    ({ start, end, kind }) => `${kind} ${text.slice(start, end)}`,
  );
}

it.each([
  [
    'a word that repeats inside sentences',
    'Poi Zanzottera venne. Allora Zanzottera disse di no.',
    ['OTHER Zanzottera', 'OTHER Zanzottera'],
  ],
  ['not one that only opens them', 'Servizi nuovi. Servizi vecchi. Servizi.', []],
  [
    'not one that stands mostly without',
    'Il Piano dice che il piano, quel piano, nel Piano, come piano.',
    [],
  ],
  ['not days, months or pronouns', 'Da Lunedì a Venerdì parlo con Lei, e a Marzo con Lei.', []],
  [
    'a person after a title, or with a first name',
    'C’era il dott. Neri, e la Giulia De Santis.',
    ['PERSON Neri', 'PERSON Giulia De Santis'],
  ],
  [
    'an organisation with what it is of',
    'Con il Comune di Novi Ligure e la Cooperativa La Rondine.',
    ['ORGANISATION Comune di Novi Ligure', 'ORGANISATION Cooperativa La Rondine'],
  ],
  ['a place by its name', 'Si va a Torino, e in Valle Stura.', ['PLACE Torino', 'PLACE Valle Stura']],
  [
    'English names',
    'We met John Smith at the University of Leeds, and I think he agreed.',
    ['PERSON John Smith', 'ORGANISATION University of Leeds'],
  ],
  [
    'an acronym that repeats',
    'Prima il CSAC, poi ancora il CSAC.',
    ['ORGANISATION CSAC', 'ORGANISATION CSAC'],
  ],
  ['nothing of the labels', 'Zoran: sì, vero.\nZoran: no, falso.\nZoran: forse.', []],
])('%s', (_, text, names) => {
  expect(found(text)).toEqual(names);
});
