import { expect, it } from 'vitest';
import { containsWords } from './contains-words';

it.each([
  ['Direzione, Città di Biella', 'citta dir', true],
  ['Direzione, Città di Biella', 'CITTÀ', true],
  ['perche\u0301', 'perché', true],
  ['Direzione', '', true],
  ['Direzione', '   ', true],
  ['Direzione', 'direzione biella', false],
])('%j contains the words of %j: %s', (text, query, expected) => {
  expect(containsWords(text, query)).toBe(expected);
});
