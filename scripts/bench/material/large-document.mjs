import { makeTranscript } from './transcript-material.mjs';

/**
 * @typedef {{start: number, end: number, speaker: string, blockStart: number, block: string}} LargeParagraph
 * @typedef {{start: number, end: number, quote: string, speakers: string[], coder: number, themes: number[], day: number}} LargeExcerpt
 */

const SPEECHES = 600;
/** Days over which a study is coded. */
const DAYS = 700;

/** Answers to put together, so that a hundred million characters take seconds. @param {() => number} random @returns {string[]} */
export function makeSpeeches(random) {
  const lines = makeTranscript(SPEECHES * 700, random).split('\n');
  return lines.filter((line) => line.startsWith('RES: ')).map((line) => line.slice('RES: '.length));
}

/**
 * A transcript of so many paragraphs, in blocks whose sum is its text. The words are in the basic plane: UTF-16 and code points
 * count the same.
 * @param {string[]} speeches @param {number} count @param {() => number} random
 * @returns {{text: string, paragraphs: LargeParagraph[]}}
 */
export function makeLargeText(speeches, count, random) {
  let at = 0;
  const paragraphs = Array.from({ length: count }, (_, i) => {
    const speaker = i % 4 === 0 ? 'INT' : 'RES';
    const speech = speeches[Math.floor(random() * speeches.length)] ?? 'Sì.';
    const words = speaker === 'INT' ? speech.slice(0, speech.indexOf('.') + 1) : speech;
    const block = `${speaker}: ${words}\n`;
    const start = at + speaker.length + 2;
    const paragraph = { start, end: start + words.length, speaker, blockStart: at, block };
    at += block.length;
    return paragraph;
  });
  return { text: paragraphs.map(({ block }) => block).join(''), paragraphs };
}

/**
 * Excerpts in the order of the text, of one, two or three themes each.
 * @param {{text: string, paragraphs: LargeParagraph[]}} document
 * @param {number} codings how many in all
 * @param {{theme: () => number, coder: () => number, random: () => number}} pick
 * @returns {LargeExcerpt[]}
 */
export function makeLargeExcerpts({ text, paragraphs }, codings, { theme, coder, random }) {
  /** @type {LargeExcerpt[]} */
  const excerpts = [];
  for (let left = codings; left > 0;) {
    const dice = random();
    const wanted = Math.min(left, dice < 0.7 ? 1 : dice < 0.9 ? 2 : 3);
    const themes = new Set(Array.from({ length: wanted }, theme));
    left -= themes.size;
    const paragraph = paragraphs[Math.floor(random() * paragraphs.length)];
    if (!paragraph) continue;
    const room = paragraph.end - paragraph.start;
    const start = paragraph.start + Math.floor(random() * room * 0.5);
    const end = Math.min(paragraph.end, start + 20 + Math.floor(random() * 200));
    excerpts.push({
      start,
      end,
      quote: text.slice(start, end),
      speakers: [paragraph.speaker],
      coder: coder(),
      themes: [...themes],
      day: Math.floor(random() * DAYS),
    });
  }
  return excerpts.sort((a, b) => a.start - b.start);
}
