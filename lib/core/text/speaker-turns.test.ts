import { describe, expect, it } from 'vitest';
import { readLineOpenings } from './speaker-turns';

const speakers = (lines: string[]) => readLineOpenings(lines).map((opening) => opening.speaker);
const prose = (count: number) =>
  Array.from({ length: count }, (_, i) => `Un capoverso di racconto, il numero ${String(i)}.`);

describe('readLineOpenings', () => {
  it('knows a transcript by labels that recur', () => {
    expect(speakers(['Anna: Come va?', 'Bruno: Bene.', 'Anna: E il consorzio?', 'Bruno: Anche.'])).toEqual([
      'Anna',
      'Bruno',
      'Anna',
      'Bruno',
    ]);
  });

  it('knows a short one in which nobody but one speaks twice', () => {
    expect(speakers(['INT: Come va?', 'T1: Bene.', 'INT: Grazie.'])).toEqual(['INT', 'T1', 'INT']);
    expect(speakers(['Anna: Come va?', 'Bruno: Bene.', 'Anna: Grazie.'])).toEqual(['Anna', 'Bruno', 'Anna']);
  });

  it('knows two turns when every line has a coded label', () => {
    expect(speakers(['INT: Come va?', 'RES: Bene.'])).toEqual(['INT', 'RES']);
    expect(speakers(['INT\tCome va?', 'RES\tBene.'])).toEqual(['INT', 'RES']);
    expect(speakers(['Oggetto: riunione', 'Luogo: Torino'])).toEqual([null, null]);
  });

  it('knows long answers under few labels when these are codes that alternate', () => {
    const lines = ['INT: a', 'RES: b', ...prose(8), 'INT: c', 'RES: d', ...prose(8)];
    expect(speakers(lines).filter((speaker) => speaker !== null)).toEqual(['INT', 'RES', 'INT', 'RES']);
    expect(
      new Set(speakers(lines.map((line) => line.replace('INT', 'Nota').replace('RES', 'Fonte')))),
    ).toEqual(new Set([null]));
  });

  it('takes in a code met once, not a common word before a colon', () => {
    const lines = [
      'INT: a',
      'RES: b',
      'INT: c',
      'MARTA: d',
      'Problema: mancano i soldi',
      'RES: e',
      'che dire',
      'insomma',
    ];
    expect(speakers(lines)).toEqual(['INT', 'RES', 'INT', 'MARTA', null, 'RES', null, null]);
  });

  it('leaves the heading of a transcript alone', () => {
    expect(
      speakers(['DATA: 12 maggio', 'LUOGO: Torino', 'INT: a', 'RES: b', 'INT: c', 'RES: d']).slice(0, 3),
    ).toEqual([null, null, 'INT']);
  });

  it('reads a known label with no space after it', () => {
    const lines = ['INT: a', 'RES: b', 'INT:Come mai?', 'RES:«Mah»', 'Nota:bene', 'INT: c'];
    expect(speakers(lines)).toEqual(['INT', 'RES', 'INT', 'RES', null, 'INT']);
  });

  it('uses one kind of separator', () => {
    expect(
      speakers(['A1\tsì', 'B1\tno', 'A1\tè: un posto', 'B1\tno', 'NB: detto piano', 'NB: ridono']),
    ).toEqual(['A1', 'B1', 'A1', 'B1', null, null]);
  });

  it.each([
    [
      'notes and tables',
      ['Tabella 1.3: i casi', ...prose(3), 'Nota: dati 2022', ...prose(4), 'Nota: dati 2023', ...prose(3)],
    ],
    [
      'a glossary',
      ['Ambito: il territorio', 'Ente: chi gestisce', 'Consorzio: la forma', 'Unione: la forma'],
    ],
    ['one label over and over', ['Nota: uno', ...prose(2), 'Nota: due', ...prose(2)]],
    [
      'a pasted table',
      ['Piemonte\tTorino\t12', 'Piemonte\tCuneo\t8', 'Liguria\tGenova\t4', 'Liguria\tSavona\t2'],
    ],
    ['years', ['2021\tprimo', '2021\tsecondo', '2022\tterzo', '2022\tquarto']],
    ['a form nobody filled in', ['NOME:', 'DATA:', 'NOME:', 'DATA:']],
  ])('leaves alone %s', (_, lines) => {
    expect(readLineOpenings(lines)).toEqual(
      lines.map(() => ({ speaker: null, timeMs: null, speechStart: 0 })),
    );
  });

  it('believes one speaker alone when nearly every line is theirs', () => {
    expect(speakers(['RES: uno', 'RES: due', 'RES: tre'])).toEqual(['RES', 'RES', 'RES']);
  });

  it('reads timestamps without speakers when many lines begin with one', () => {
    const times = (lines: string[]) => readLineOpenings(lines).map((opening) => opening.timeMs);
    expect(times(['[00:01] uno', 'due', '[01:00] tre'])).toEqual([1000, null, 60_000]);
    expect(times(['[00:01] uno', ...prose(5)])).toEqual([null, null, null, null, null, null]);
  });
});
