import { fromPlainText, type ImportedText } from './imported-text';
import { decodeText } from './read-txt';

/**
 * Reads a Markdown file as text.
 *
 * @throws AppError as `readTxt`
 */
export function readMd(bytes: Uint8Array): ImportedText {
  const { text, warnings } = decodeText(bytes);
  return fromPlainText(stripMarks(text), 'markdown', warnings);
}

/**
 * Takes off the marks that would hide a speaker (`**ANNA:** …`) or clutter speech, and nothing else. Line by line:
 *
 * 1. the `#` of headings (`## Title ##` → `Title`);
 * 2. pairs of one to three `*` or `_`, equally long, that hug their words; `_` only at the edges of words;
 * 3. the backslash before an escaped mark (`\*` → `*`).
 *
 * Lists, quotations, links, tables, code and HTML stay as they are written.
 */
export function stripMarks(markdown: string): string {
  return markdown
    .split(/\r\n|\r|\n/)
    .map(stripLine)
    .join('\n');
}

const HEADING = /^ {0,3}#{1,6}[ \t]+(\S.*)$/;
const HEADING_END = /(?:^|[ \t])#+[ \t]*$/;
/** An escaped mark, or a run of one emphasis character. */
const MARK = /\\([\\`*_{}[\]()#+\-.!|>~])|\*+|_+/g;
const LONGEST_EMPHASIS = 3;

interface Cut {
  start: number;
  end: number;
}

function stripLine(line: string): string {
  const heading = HEADING.exec(line)?.[1];
  return cutMarks(heading === undefined ? line : heading.trimEnd().replace(HEADING_END, '').trimEnd());
}

/** One pass over the line: work stays linear however many marks a hostile file opens without closing. */
function cutMarks(line: string): string {
  const cuts: Cut[] = [];
  const openers = new Map<string, Cut>();
  for (const match of line.matchAll(MARK)) {
    const run: Cut = { start: match.index, end: match.index + match[0].length };
    if (match[1] !== undefined) {
      cuts.push({ start: run.start, end: run.start + 1 });
      continue;
    }
    if (match[0].length > LONGEST_EMPHASIS) continue;
    const opener = openers.get(match[0]);
    if (opener && closes(line, run)) {
      cuts.push(opener, run);
      dropOpenersFrom(openers, opener.start);
    } else if (opens(line, run)) {
      openers.set(match[0], run);
    }
  }
  return withoutCuts(line, cuts);
}

function opens(line: string, { start, end }: Cut): boolean {
  return isWordless(line[start - 1], line[start]) && /\S/.test(line[end] ?? ' ');
}

function closes(line: string, { start, end }: Cut): boolean {
  return /\S/.test(line[start - 1] ?? ' ') && isWordless(line[end], line[start]);
}

/** Underscores inside words (`file_name`) are no emphasis. */
function isWordless(neighbour: string | undefined, mark: string | undefined): boolean {
  return mark !== '_' || neighbour === undefined || !/[\p{L}\p{N}]/u.test(neighbour);
}

/** What was opened inside a closed pair can no longer close outside it. */
function dropOpenersFrom(openers: Map<string, Cut>, start: number): void {
  for (const [mark, opener] of openers) if (opener.start >= start) openers.delete(mark);
}

function withoutCuts(line: string, cuts: Cut[]): string {
  let kept = '';
  let from = 0;
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    kept += line.slice(from, cut.start);
    from = cut.end;
  }
  return kept + line.slice(from);
}
