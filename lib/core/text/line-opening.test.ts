import { describe, expect, it } from 'vitest';
import { labelledOpening, plainOpening, timedOpening } from './line-opening';

const speechOf = (line: string, opening: { speechStart: number } | null) =>
  opening && line.slice(opening.speechStart);

describe('labelledOpening', () => {
  it.each([
    ['INT: Buongiorno.', 'INT', null, 'Buongiorno.'],
    ['TOI001\tdimmi [tutto]', 'TOI001', null, 'dimmi [tutto]'],
    ['Intervistatrice 1 : sì', 'Intervistatrice 1', null, 'sì'],
    ['Dott.ssa Anna Rossi: no', 'Dott.ssa Anna Rossi', null, 'no'],
    ['Int.3: no', 'Int.3', null, 'no'],
    ['Tabella 1.3: i casi', null, null, null],
    ['Dott. M. Rossi: no', 'Dott. M. Rossi', null, 'no'],
    ['M.R.: no', 'M.R.', null, 'no'],
    ['[persona 1]: sì', '[persona 1]', null, 'sì'],
    ['[00:12] [ente 2]: sì', '[ente 2]', 12_000, 'sì'],
    ['[applausi] Grazie: sì', null, null, null],
    ['Anna (madre): eh', 'Anna (madre)', null, 'eh'],
    ['SPEAKER_00: 👩‍🌾', 'SPEAKER_00', null, '👩‍🌾'],
    ['E\u0301va: sì', 'E\u0301va', null, 'sì'],
    ['  INT:\ttesto', 'INT', null, 'testo'],
    ['INT:', 'INT', null, ''],
    ['INT:Come mai?', 'INT', null, 'Come mai?'],
    ['[00:12:34] INT: Come mai?', 'INT', 754_000, 'Come mai?'],
    ['00:12:34 INT: Come mai?', 'INT', 754_000, 'Come mai?'],
    ['12:34 - INT: Come mai?', 'INT', 754_000, 'Come mai?'],
    ['(12:34) INT\tCome mai?', 'INT', 754_000, 'Come mai?'],
    ['INT [1:02:03.5]: Come mai?', 'INT', 3_723_500, 'Come mai?'],
    ['INT: [00:01,250] Come mai?', 'INT', 1250, 'Come mai?'],
    ['INT\t00:12:34\tCome mai?', 'INT', 754_000, 'Come mai?'],
    ['INT: 12:34 era l’ora', 'INT', null, '12:34 era l’ora'],
    ['https://example.org: pagina', null, null, null],
    ['Si veda l’allegato, capitolo 2: la rete', null, null, null],
    ['Quello che dice la legge regionale: poco', null, null, null],
    ['12: dodici', null, null, null],
    ['Comune\tAbitanti\tEnti', null, null, null],
    ['– INT: no', null, null, null],
    ['Alle 12:30 siamo partiti', null, null, null],
    [`${'x'.repeat(41)}: no`, null, null, null],
  ])('%s', (line, speaker, timeMs, speech) => {
    const opening = labelledOpening(line);
    expect([opening?.speaker ?? null, opening?.timeMs ?? null, speechOf(line, opening)]).toEqual([
      speaker,
      timeMs,
      speech,
    ]);
  });
});

describe('timedOpening', () => {
  it.each([
    ['[00:12:34] e poi', 754_000, 'e poi'],
    ['(12:34) e poi', 754_000, 'e poi'],
    ['0:00:01 – e poi', 1000, 'e poi'],
    ['[00:00:00.040]', 40, ''],
    ['12:34 e poi', null, null],
    ['00:12:99 e poi', null, null],
    ['[nota 12:34] e poi', null, null],
  ])('%s', (line, timeMs, speech) => {
    const opening = timedOpening(line);
    expect([opening?.timeMs ?? null, speechOf(line, opening)]).toEqual([timeMs, speech]);
  });
});

describe('plainOpening', () => {
  it('is all speech but for the white space before it', () => {
    expect(plainOpening(' \u00A0 INT: ciao')).toEqual({ speaker: null, timeMs: null, speechStart: 3 });
  });
});
