import { SaxesParser, type SaxesTagNS } from 'saxes';
import { z } from 'zod';
import { MAX_ENTRIES, type ReadCodebook, type ReadEntry } from '@/lib/core/coding/codebook-entry';
import { colorOfHex } from '@/lib/core/coding/theme-color-hex';
import { normaliseText } from '@/lib/core/text/normalise';
import { AppError } from '@/lib/errors';
import { entryProblems } from './check-entries';
import { decodeXml } from './decode-xml';
import { readDescription } from './description';

/** Levels of elements, whatever they are: nobody nests codes so deep. */
const MAX_LEVELS = 100;

interface Reading {
  /** Local names of the elements that are open. */
  open: string[];
  /** Indexes of the codes that are open. */
  codes: number[];
  entries: ReadEntry[];
  description: string;
  sets: number;
}

/**
 * Reads a codebook that another program, or Sinossi, wrote as REFI-QDA (.qdc): namespaces of older drafts, GUIDs in braces and
 * in any case, and empty descriptions are taken as they come. Nothing outside the file is ever looked at: a document type,
 * where entities would be declared, is refused.
 *
 * @throws AppError beside `file`: `codebookFile.notXml` with the line, `codebookFile.docType`, `codebookFile.noCodebook`,
 * `codebookFile.encoding`, `codebookFile.tooDeep`
 */
export function readQdc(bytes: Uint8Array): ReadCodebook {
  const reading: Reading = { open: [], codes: [], entries: [], description: '', sets: 0 };
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', () => {
    throw refusal('notXml', { line: parser.line });
  });
  parser.on('doctype', () => {
    throw refusal('docType');
  });
  parser.on('opentag', (tag) => openTag(reading, tag, parser.line));
  const addText = (text: string) => {
    if (reading.open.at(-1) === 'Description') reading.description += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', ({ local }) => closeTag(reading, local));
  parser.write(decodeXml(bytes)).close();
  return { entries: reading.entries, problems: entryProblems(reading.entries), sets: reading.sets };
}

const refusal = (key: string, values: Record<string, string | number> = {}) =>
  new AppError('invalid', `codebookFile.${key}`, { field: 'file', values });

function openTag(reading: Reading, tag: SaxesTagNS, line: number): void {
  const { local, uri } = tag;
  if (reading.open.length === 0 && (local !== 'CodeBook' || !uri.startsWith('urn:QDA-XML:'))) {
    throw refusal('noCodebook');
  }
  if (reading.open.length >= MAX_LEVELS) throw refusal('tooDeep', { line });
  reading.open.push(local);
  if (local === 'Description') reading.description = '';
  if (local === 'Set') reading.sets += 1;
  if (local === 'Code') openCode(reading, tag, line);
}

function openCode({ codes, entries }: Reading, { attributes }: SaxesTagNS, line: number): void {
  // one more than there may be says that there are too many
  if (entries.length > MAX_ENTRIES) throw refusal('tooMany', { limit: MAX_ENTRIES });
  const valueOf = (name: string) => attributes[name]?.value ?? '';
  const name = normaliseText(valueOf('name')).replace(/\s+/gu, ' ').trim();
  const above = entries[codes.at(-1) ?? -1]?.path ?? [];
  codes.push(entries.length);
  entries.push({
    line,
    id: uuidOf(valueOf('guid')),
    path: [...above, name],
    color: colorOfHex(valueOf('color')),
    ...readDescription(''),
  });
}

function uuidOf(guid: string): string | null {
  const id = z.uuid().safeParse(
    guid
      .trim()
      .replace(/^\{|\}$/g, '')
      .toLowerCase(),
  );
  return id.success ? id.data : null;
}

function closeTag(reading: Reading, local: string): void {
  const { open, codes, entries } = reading;
  open.pop();
  if (local === 'Code') codes.pop();
  const entry = entries[codes.at(-1) ?? -1];
  if (local === 'Description' && open.at(-1) === 'Code' && entry) {
    Object.assign(entry, readDescription(normaliseText(reading.description)));
  }
}
