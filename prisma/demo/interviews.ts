import type { DemoInterview } from './demo-content';

/** Cases of the interviews that the report cites. Of the others it gives the number alone. */
const CASE_OF: Readonly<Record<number, string>> = {
  1: 'C1',
  2: 'C2',
  3: 'C2',
  4: 'C3',
  7: 'C4',
  8: 'C4',
  11: 'C5',
  12: 'C5',
  14: 'C5',
  15: 'C6',
  16: 'C6',
  20: 'C7',
  21: 'C7',
  24: 'C8',
};

const INTERVIEW_COUNT = 24;

const NOT_CITED =
  'Il rapporto non cita questa intervista: se ne conosce solo il numero, e il caso resta da attribuire. Tutte le interviste si sono svolte fra giugno 2022 e febbraio 2023.';

const CITED =
  'Data, ruolo e nome non sono indicati dal rapporto: ruolo, ente e consenso del testimone sono d’esempio. Tutte le interviste si sono svolte fra giugno 2022 e febbraio 2023.';

const MORE_NOTES: Readonly<Record<number, string>> = {
  2: 'Chi parla lo fa dall’interno del consorzio I.R.I.S. Una frase attribuita a questa intervista compare altrove, quasi identica, come Int. 3: da verificare.',
  3: 'La frase citata compare altrove, quasi identica, come Int. 2: da verificare.',
  4: 'Chi parla si distingue da Ceva: l’ente è con ogni probabilità il CSSM di Mondovì, ma il rapporto non lo dice.',
};

function interview(number: number): DemoInterview {
  const caseCode = CASE_OF[number];
  const notes = [caseCode === undefined ? NOT_CITED : CITED, MORE_NOTES[number]];
  return {
    number,
    title: '',
    date: null,
    mode: null,
    cases: caseCode === undefined ? [] : [caseCode],
    participants: [`P${String(number).padStart(2, '0')}`],
    notes: notes.filter((note) => note !== undefined).join(' '),
  };
}

export const interviews: readonly DemoInterview[] = Array.from({ length: INTERVIEW_COUNT }, (_, index) =>
  interview(index + 1),
);
