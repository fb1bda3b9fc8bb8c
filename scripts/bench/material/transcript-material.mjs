/** Made-up material for measurements, the same at every run. */

/** Numbers from 0 to 1, the same for the same seed (mulberry32). @param {number} seed @returns {() => number} */
export function seededRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS =
  'il territorio ente servizi persone lavoro insieme progetto anni riunione sindaci accordo regole perché allora operatori famiglie casa bisogno risorse tempo qualcuno dopo prima sempre però quindi comune distretto bando incontro tavolo città più così'.split(
    ' ',
  );

/** @param {() => number} random */
function sentence(random) {
  const words = Array.from(
    { length: 8 + Math.floor(random() * 18) },
    () => WORDS[Math.floor(random() * WORDS.length)] ?? '',
  );
  const text = words.join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const SENTENCE_LENGTH = 112;

/**
 * A conversation of two: short questions, long answers; as long as it takes for about so many paragraphs, when that is asked for.
 * @param {number} length UTF-16 units @param {() => number} random @param {number} [paragraphs]
 */
export function makeTranscript(length, random, paragraphs) {
  const answer = paragraphs ? (2 * length) / paragraphs / SENTENCE_LENGTH - 1 : 5;
  let text = '';
  for (let turn = 0; text.length < length; turn++) {
    const sentences = turn % 2 === 0 ? 1 : Math.max(1, Math.round(answer * (0.4 + random() * 1.2)));
    text += `${turn % 2 === 0 ? 'INT' : 'RES'}: ${Array.from({ length: sentences }, () => sentence(random)).join(' ')}\n`;
  }
  return text.slice(0, text.lastIndexOf('\n', length) + 1);
}

/**
 * Ranges that overlap in pairs and now and then reach into the next paragraph, spread over the whole text.
 * @param {{start: number, end: number}[]} paragraphs @param {number} count @param {() => number} random
 */
export function pickRanges(paragraphs, count, random) {
  const long = paragraphs.filter(({ start, end }) => end - start > 200);
  return Array.from({ length: count }, (_, i) => {
    const paragraph = long[Math.floor(((i >> 1) / (count / 2)) * long.length)] ?? { start: 0, end: 1 };
    const room = paragraph.end - paragraph.start;
    const start = paragraph.start + Math.floor(random() * room * 0.4);
    const reach = random() < 0.1 ? room : room * (0.3 + random() * 0.3);
    const last = paragraphs.at(-1)?.end ?? 0;
    return { start, end: Math.min(last, start + Math.floor(reach)) };
  });
}
