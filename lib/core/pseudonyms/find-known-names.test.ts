import { expect, it } from 'vitest';
import { splitParagraphs } from '../text/paragraphs';
import { findKnownNames } from './find-known-names';

const found = (text: string) =>
  findKnownNames(text, { speech: splitParagraphs(text) }).map(
    ({ start, end, kind }) => `${kind} ${text.slice(start, end)}`,
  );

it('reads speech that was transcribed without capitals', () => {
  const text =
    'TOI001\tero a torino con giulio e poi a settimo torinese\nTOR001\tmhmh\nTOI001\tsì\nTOR001\tokay\n'.repeat(
      2,
    );
  const once = ['PLACE torino', 'PERSON giulio', 'PLACE settimo torinese'];
  expect(found(text)).toEqual([...once, ...once]);
});

it('takes no word of every day for a name', () => {
  expect(found('una rosa nel prato e la vera potenza del massimo, come a como')).toEqual([]);
});

it('leaves a text with capitals to who reads them', () => {
  expect(found('Ero a Torino con Giulio. Poi torino indietro i soldi.')).toEqual([]);
});
