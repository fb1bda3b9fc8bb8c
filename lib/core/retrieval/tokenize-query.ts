import { QueryError, type TextRange } from './query-problem';

export interface Token extends TextRange {
  /** A name in quotation marks, an id in braces, a word, or a sign; the end of the text is a token too. */
  type: 'quoted' | 'id' | 'word' | 'sign' | 'end';
  /** Of a quoted name, what is between the marks. */
  value: string;
}

const SPACE = /\s+/y;
const ID = /\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/iy;
const SIGN = /<=|>=|[()[\]:,=<>≤≥]/y;
/** Up to a space, a sign or a quotation mark. */
const WORD = /[^\s()[\]{}:,=<>≤≥"“”«»]+/y;
const MARKS: Record<string, RegExp> = {
  '"': /"((?:[^"\\]|\\[^])*)"/y,
  '“': /“((?:[^”\\]|\\[^])*)”/y,
  '«': /«((?:[^»\\]|\\[^])*)»/y,
};
const SAME_SIGN: Record<string, string> = { '≤': '<=', '≥': '>=' };

/** @throws QueryError `unclosedQuote`, `character` */
export function tokenizeQuery(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at = matchAt(SPACE, text, at)?.end ?? at;
    if (at >= text.length) return [...tokens, { type: 'end', value: '', start: at, end: at }];
    const token = readToken(text, at);
    tokens.push(token);
    at = token.end;
  }
}

function readToken(text: string, at: number): Token {
  const mark = MARKS[text.charAt(at)];
  if (mark) {
    const quoted = matchAt(mark, text, at);
    if (!quoted) throw new QueryError({ key: 'unclosedQuote', start: at, end: text.length });
    const value = quoted.group.replaceAll(/\\([^])/g, '$1');
    return { type: 'quoted', value, start: at, end: quoted.end };
  }
  const id = matchAt(ID, text, at);
  if (id) return { type: 'id', value: id.group.toLowerCase(), start: at, end: id.end };
  const sign = matchAt(SIGN, text, at);
  if (sign) return { type: 'sign', value: SAME_SIGN[sign.whole] ?? sign.whole, start: at, end: sign.end };
  const word = matchAt(WORD, text, at);
  if (word) return { type: 'word', value: word.whole, start: at, end: word.end };
  throw new QueryError({ key: 'character', start: at, end: at + 1 });
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match && { whole: match[0], group: match[1] ?? '', end: at + match[0].length };
}
