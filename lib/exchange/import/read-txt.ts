import { AppError } from '@/lib/errors';
import { fromPlainText, type ImportedText, type ImportWarning } from './imported-text';

/** Above this share of C0 controls (tab and line breaks aside) bytes are no text. */
const MAX_CONTROL_SHARE = 0.01;
/** Windows-1252 text of any western language is mostly ASCII; more than this is another code page or no text. */
const MAX_HIGH_SHARE = 0.3;
/** Bytes looked at to tell UTF-16 without a byte order mark. */
const SAMPLE_BYTES = 64 * 1024;

interface DecodedText {
  text: string;
  warnings: ImportWarning[];
}

/**
 * Reads a plain text file.
 *
 * @throws AppError `import.binary`, `import.undecodable`, and those of `fromPlainText`
 */
export function readTxt(bytes: Uint8Array): ImportedText {
  const { text, warnings } = decodeText(bytes);
  return fromPlainText(text, 'text', warnings);
}

/**
 * Decodes bytes as UTF-8 or UTF-16 (by mark, or clearly so without), else as Windows-1252 with a warning.
 *
 * @throws AppError `import.binary` when the bytes are no text, `import.undecodable` when they are text in an
 * encoding that cannot be told, damaged UTF-8 included: guessing would change words silently
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decodeMarked(bytes) ?? decodeUnmarkedUtf16(bytes) ?? decodeStrictly('utf-8', bytes);
  if (text !== null) {
    if (isBinary(text)) throw new AppError('unsupported', 'import.binary');
    return { text, warnings: [] };
  }
  return { text: decodeWindows1252(bytes), warnings: [{ key: 'import.warning.windows-1252' }] };
}

function decodeMarked(bytes: Uint8Array): string | null {
  const encoding = markedEncoding(bytes);
  if (encoding === null) return null;
  const text = decodeStrictly(encoding, bytes);
  if (text === null) throw new AppError('unsupported', 'import.undecodable');
  return text;
}

function markedEncoding([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return null;
}

/** Latin text in UTF-16 has a zero in nearly every other byte, always on the same side. */
function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let evenZeros = 0;
  let oddZeros = 0;
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  });
  const most = (sample.length / 2) * 0.7;
  if (oddZeros > most && evenZeros === 0) return decodeStrictly('utf-16le', bytes);
  if (evenZeros > most && oddZeros === 0) return decodeStrictly('utf-16be', bytes);
  return null;
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  let controls = 0;
  let high = 0;
  let undefinedBytes = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) high += 1;
    else if (isControl(byte)) controls += 1;
    if (UNDEFINED_IN_WINDOWS_1252.has(byte)) undefinedBytes += 1;
  }
  if (controls > 0) throw new AppError('unsupported', 'import.binary');
  if (undefinedBytes > 0 || high > bytes.length * MAX_HIGH_SHARE || isDamagedUtf8(bytes)) {
    throw new AppError('unsupported', 'import.undecodable');
  }
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009F]/g, (char) => WINDOWS_1252_FROM_80.charAt(char.charCodeAt(0) - 0x80));
}

const UNDEFINED_IN_WINDOWS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** 0x80 to 0x9F, where it differs from Latin-1. By hand: the TextDecoder of Node 20 takes one for the other. */
const WINDOWS_1252_FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Several accented letters that are sound UTF-8 do not arise by chance in Windows-1252. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sound = 0;
  let broken = 0;
  for (const char of new TextDecoder().decode(bytes)) {
    if (char === '\uFFFD') broken += 1;
    else if (char > '\u007F') sound += 1;
  }
  return sound > broken;
}

function isBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0) return true;
    if (isControl(unit)) controls += 1;
  }
  return controls > text.length * MAX_CONTROL_SHARE;
}

/** C0 controls other than tab and the line breaks U+000A to U+000D. */
function isControl(unit: number): boolean {
  return unit < 0x09 || (unit > 0x0d && unit < 0x20);
}
