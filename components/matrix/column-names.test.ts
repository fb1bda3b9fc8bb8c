import { expect, it } from 'vitest';
import { columnNames } from './column-names';

const head = (...path: string[]) => ({ name: path.at(-1) ?? '', path });

it('gives the path where names repeat, and only there', () => {
  const heads = [head('Accesso'), head('Accesso', 'Orari'), head('Attori'), head('Attori', 'Orari')];
  expect(columnNames(heads)).toEqual(['Accesso', 'Accesso › Orari', 'Attori', 'Attori › Orari']);
});
