import { expect, it } from 'vitest';
import { findDates } from './find-dates';
import { resolveFinds } from './resolve-finds';

const textsOf = (text: string) =>
  resolveFinds(findDates(text)).map(({ start, end }) => text.slice(start, end));

it.each([
  ['Nato il 12 marzo 1961 ad Asti', ['12 marzo 1961']],
  ['dall’8 marzo in poi', ['8 marzo']],
  ['il primo aprile 2020 e il 1° maggio', ['primo aprile 2020', '1° maggio']],
  ['nel settembre 2019, a settembre del 2019', ['settembre 2019', 'settembre del 2019']],
  ['il 3 sett. 2020', ['3 sett. 2020']],
  ['On March 12, 2021 and the 12th of March 2021', ['March 12, 2021', '12th of March 2021']],
  ['born 4 July', ['4 July']],
  ['il 30/06/2020, il 1.2.20 e 2021-03-12', ['30/06/2020', '1.2.20', '2021-03-12']],
  ['12/31/2020', ['12/31/2020']],
  ['il 31/02/2020, il 30 febbraio, il 40/40/2020', []],
  ['29 febbraio 2020, del 29 febbraio 2021 solo il mese', ['29 febbraio 2020', 'febbraio 2021']],
  ['We may march 3 times in may', ['march 3']],
  ['legge 328/2000, pagine 12-15, versione 1.2.3.4, 10/20', []],
])('%s', (text, dates) => {
  expect(textsOf(text)).toEqual(dates);
});
