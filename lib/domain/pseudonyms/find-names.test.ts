import { expect, test } from 'vitest';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { findNames } from './find-names';

const TEXT = `Anna: Buongiorno. Ieri ho visto Maria Rossi al Comune di Asti, con il dottor Bianchi della Cooperativa Il Sentiero.
INT: E dell'8 marzo 2021 che cosa ricorda? La legge 328/2000, pagine 123-145.
Anna: Bianchi mi scrisse da m.bianchi@comune.asti.it, il suo numero è 333 1234567. Codice RSSMRA85T10A562S, conto IT60 X054 2811 1010 0000 0123 456.
INT: Poi dell’Anna di Torino abbiamo parlato con la Caritas, e del Reddito di cittadinanza. Sì, il Reddito.
`;

const findIn = (text: string, ...rest: [Parameters<typeof findNames>[1], 'it' | 'en']) =>
  findNames({ text, paragraphs: splitParagraphs(text) }, ...rest);

test('finds by list, form, label and capitals, and says what may stand for each', () => {
  const list = [
    {
      id: 'a',
      kind: 'PERSON' as const,
      original: 'Rossi Maria',
      variants: ['Maria Rossi'],
      replacement: '[persona 1]',
    },
  ];
  const found = findIn(TEXT, list, 'it').map(({ kind, source, text, replacement, occurrences }) =>
    [
      kind,
      source,
      text,
      replacement,
      occurrences.map(({ start, end }) => TEXT.slice(start, end)).join('|'),
    ].join(' · '),
  );
  expect(found).toEqual([
    'PERSON · label · Anna · [persona 2] · Anna|Anna|Anna',
    'PERSON · list · Rossi Maria · [persona 1] · Maria Rossi',
    'ORGANISATION · capitals · Comune di Asti · [ente 1] · Comune di Asti',
    'PERSON · capitals · Bianchi · [persona 3] · Bianchi|Bianchi',
    'ORGANISATION · capitals · Cooperativa Il Sentiero · [ente 2] · Cooperativa Il Sentiero',
    'DATE · form · 8 marzo 2021 · [data 1] · 8 marzo 2021',
    'EMAIL · form · m.bianchi@comune.asti.it · [e-mail 1] · m.bianchi@comune.asti.it',
    'PHONE · form · 333 1234567 · [telefono 1] · 333 1234567',
    'TAX_CODE · form · RSSMRA85T10A562S · [codice fiscale 1] · RSSMRA85T10A562S',
    'IBAN · form · IT60 X054 2811 1010 0000 0123 456 · [IBAN 1] · IT60 X054 2811 1010 0000 0123 456',
    'PLACE · capitals · Torino · [luogo 1] · Torino',
    'ORGANISATION · capitals · Caritas · [ente 3] · Caritas',
    'OTHER · capitals · Reddito · [nome 1] · Reddito|Reddito',
  ]);
});

test('finds the same in a text of a megabyte, beside a list of hundreds', () => {
  const turn =
    'INT: E poi? Si è deciso di aprire lo sportello anche il sabato, con il personale che già c’era.\n';
  const text = (TEXT + turn.repeat(20)).repeat(Math.ceil(1_000_000 / (TEXT.length + 20 * turn.length)));
  const list = Array.from({ length: 500 }, (_, i) => ({
    ...{ id: String(i), kind: 'PERSON' as const, variants: [] },
    ...{ original: `Nome${String(i)} Cognome`, replacement: `[p ${String(i)}]` },
  }));
  expect(findIn(text, list, 'it')).toHaveLength(13);
});
