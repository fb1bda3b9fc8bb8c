import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitParagraphs } from '../text/paragraphs';
import { applyEdits, areEditsOf } from '../text/text-edits';
import { participantWords, REDACTED, redactionsOf } from './participant-words';
import { redactRichText } from './redact-rich-text';
import {
  findShared,
  Formulas,
  needlesOfPhrases,
  needlesOfSpeech,
  QUOTED_WORDS,
  redactShared,
  withRanges,
} from './shared-words';

const TEXT = [
  'INT: Come è nato lo sportello?',
  'ROSSI: Lo sportello l’ho voluto io contro il parere di tutti.',
  'BIANCHI: Io c’ero, ed ero d’accordo.',
  'ROSSI: Non subito 👩‍🌾.',
  'INT: E poi?',
  'VOCE: Scusate, il caffè.',
].join('\n');
const paragraphs = splitParagraphs(TEXT);
const speakers = [
  { label: 'INT', participantId: null },
  { label: 'ROSSI', participantId: 'rossi' },
  { label: 'BIANCHI', participantId: 'bianchi' },
];

describe('the words of a participant', () => {
  it('are those under their label; of others only what nobody is known to have said is in doubt', () => {
    const { own, unknown } = participantWords(paragraphs, speakers, { id: 'rossi', alone: false });
    expect(own.map(({ speaker }) => speaker)).toEqual(['ROSSI', 'ROSSI']);
    expect(unknown.map(({ speaker }) => speaker)).toEqual(['VOCE']);
  });

  it('are all that is not the interviewer’s where nobody else was interviewed', () => {
    const alone = { id: 'rossi', alone: true };
    const { own, unknown } = participantWords(paragraphs, [{ label: 'INT', participantId: null }], alone);
    expect(own.map(({ speaker }) => speaker)).toEqual(['ROSSI', 'BIANCHI', 'ROSSI', 'VOCE']);
    expect(unknown).toEqual([]);
  });

  it('give way, with their label, to marks of one length', () => {
    const { own } = participantWords(paragraphs, speakers, { id: 'rossi', alone: false });
    const edits = redactionsOf(own, 'T07');
    expect(areEditsOf(TEXT.length, edits)).toBe(true);
    expect(applyEdits(TEXT, edits).split('\n')).toEqual([
      'INT: Come è nato lo sportello?',
      `T07: ${REDACTED}`,
      'BIANCHI: Io c’ero, ed ero d’accordo.',
      `T07: ${REDACTED}`,
      'INT: E poi?',
      'VOCE: Scusate, il caffè.',
    ]);
  });
});

describe('shared words', () => {
  const speech = ['Lo sportello l’ho voluto io contro il parere di tutti.'];

  it('are found whatever the case, the accents and the signs between them', () => {
    const memo = 'Cfr. «lo SPORTELLO: l’ho voluto io, contro…»: da riprendere.';
    expect(redactShared(memo, [needlesOfSpeech(speech)])).toBe(`Cfr. «${REDACTED}…»: da riprendere.`);
  });

  it('are no quotation when fewer', () => {
    const memo = 'sportello l’ho voluto io, dice'; // five, since l’ho is two
    expect(redactShared(memo, [needlesOfSpeech(speech)])).toBe(memo);
  });

  it('are no quotation when they stand in more than two documents of others', () => {
    const { sequences } = needlesOfSpeech([`${speech[0]} Vi ringraziamo di aver preso parte alla ricerca.`]);
    const formulas = new Formulas(sequences);
    for (const other of ['Uno. ', 'Due. ', 'Tre. ']) {
      formulas.add(`${other}Vi ringraziamo di aver preso parte alla ricerca.`);
    }
    formulas.add(speech[0]!);
    expect(formulas.has('vi ringraziamo di aver preso parte')).toBe(true);
    expect(formulas.has('lo sportello l ho voluto io')).toBe(false);
  });

  it('are found as whole words when they are a name', () => {
    const needles = [needlesOfPhrases(['Mario Rossi', 'Però', ' '])];
    expect(redactShared('MARIO  ROSSI e i Rossini: pero, Mario!', needles)).toBe(
      `${REDACTED} e i Rossini: ${REDACTED}, Mario!`,
    );
  });

  it('leave none of their sequences behind, and nothing else is touched', () => {
    const word = fc.constantFrom('uno', 'due', 'tre', 'È', 'quattro');
    const words = fc.array(word, { maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (said, written) => {
        const needles = [needlesOfSpeech([said])];
        const redacted = redactShared(written, needles);
        expect(findShared(redacted, needles)).toEqual([]);
        const kept = redacted.split(REDACTED);
        let from = 0;
        for (const piece of kept) {
          const at = written.indexOf(piece, from);
          expect(at).toBeGreaterThanOrEqual(from);
          from = at + piece.length;
        }
        if (written.split(' ').length < QUOTED_WORDS) expect(redacted).toBe(written);
      }),
    );
  });
});

describe('sequences beside words that go anyway', () => {
  const edits = redactionsOf(
    participantWords(paragraphs, speakers, { id: 'rossi', alone: false }).own,
    'T07',
  );
  const redacted = (text: string, phrases: string[]) =>
    applyEdits(text, withRanges(text, edits, findShared(text, [needlesOfPhrases(phrases)])));

  it('go too where they stand across the end of a speech', () => {
    // the name is read from the question's last word to the label of the answer
    const before = TEXT.replace('lo sportello?', 'lo, dottor Gildo?');
    expect(before.length - TEXT.length).toBe(4);
    const moved = edits.map(({ start, end, insert }) => ({ start: start + 4, end: end + 4, insert }));
    const ranges = findShared(before, [needlesOfPhrases(['Gildo', 'Gildo Rossi'])]);
    const all = withRanges(before, moved, ranges);
    expect(areEditsOf(before.length, all)).toBe(true);
    expect(applyEdits(before, all).split('\n').slice(0, 2)).toEqual([
      `INT: Come è nato lo, dottor ${REDACTED}?`,
      `T07: ${REDACTED}`,
    ]);
  });

  it('leave the speech and its label as they are redacted where they stand inside', () => {
    expect(redacted(TEXT, ['Rossi lo sportello', 'di tutti'])).toBe(redacted(TEXT, []));
  });

  it('are edits of the text, and no word of any range is left, whatever goes anyway', () => {
    const word = fc.constantFrom('uno ', 'due', ' ', '. ', 'È', '\n');
    const text = fc.array(word, { minLength: 4, maxLength: 30 }).map((words) => words.join(''));
    const places = fc.uniqueArray(fc.nat(60), { maxLength: 8 }).map((all) => all.sort((a, b) => a - b));
    /** Pairs of places, apart from each other. */
    const rangesIn = (length: number, at: readonly number[]) =>
      at.flatMap((start, i) => {
        const end = at[i + 1] ?? length;
        return i % 2 === 0 && end <= length && start < end ? [{ start, end }] : [];
      });
    fc.assert(
      fc.property(text, places, places, (before, goes, found) => {
        const anyway = rangesIn(before.length, goes).map((range) => ({ ...range, insert: 'X' }));
        const ranges = rangesIn(before.length, found);
        const all = withRanges(before, anyway, ranges);
        expect(areEditsOf(before.length, all)).toBe(true);
        for (const { start, end } of [...anyway, ...ranges]) {
          for (let place = start; place < end; place++) {
            const isGone = all.some((edit) => edit.start <= place && place < edit.end);
            expect(isGone || !/\p{L}/u.test(before.charAt(place))).toBe(true);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a rich text', () => {
  const needles = [needlesOfPhrases(['il parere di tutti'])];
  const paragraph = (...content: unknown[]) =>
    ({ type: 'doc', content: [{ type: 'paragraph', content }] }) as never;

  it('hides no words behind bold letters', () => {
    const before = paragraph(
      { type: 'text', text: 'contro il pa' },
      { type: 'text', text: 'rere', marks: [{ type: 'bold' }] },
      { type: 'text', text: ' di tutti, dice' },
    );
    expect(redactRichText(before, needles)).toEqual(
      paragraph({ type: 'text', text: `contro ${REDACTED}` }, { type: 'text', text: ', dice' }),
    );
  });

  it('keeps its citations, in the middle of a sequence too', () => {
    const citation = { type: 'citation', attrs: { excerptId: 'x' } };
    const before = paragraph({ type: 'text', text: 'il parere' }, citation, {
      type: 'text',
      text: 'di tutti e io',
    });
    expect(redactRichText(before, needles)).toEqual(
      paragraph({ type: 'text', text: REDACTED }, citation, { type: 'text', text: ' e io' }),
    );
  });

  it('is the very same value when it has none', () => {
    const before = paragraph({ type: 'text', text: 'il parere di uno' }, { type: 'hardBreak' });
    expect(redactRichText(before, needles)).toBe(before);
  });
});
