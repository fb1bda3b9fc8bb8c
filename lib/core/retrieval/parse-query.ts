import { MAX_CONDITIONS, MAX_DEPTH, MAX_QUERY_LENGTH, type Query, type Ref, type ThemeTerm } from './query';
import { QueryError, type QueryProblem, type TextRange } from './query-problem';
import { CONNECTIVES, meaningOf } from './query-words';
import { readCondition } from './read-condition';
import { readDistance, readRelation } from './read-relation';
import { TokenStream } from './token-stream';
import { tokenizeQuery } from './tokenize-query';

/** A query with where its names stand in the text. */
export interface ParsedQuery {
  query: Query;
  places: ReadonlyMap<Ref, TextRange>;
}

export type Parsing = ({ ok: true } & ParsedQuery) | { ok: false; problem: QueryProblem };

/**
 * Reads the text form of a query, by recursive descent. Words are understood in both languages, whatever their case:
 *
 *     either    = both { OR both }
 *     both      = negation { AND negation }
 *     negation  = NOT negation | relation
 *     relation  = primary [ RELATION [ "[" distance "]" ] primary ]
 *     primary   = "(" either ")" | condition
 *
 * The sides of a relation are themes, or several themes with OR between them in parentheses.
 */
export function parseQuery(text: string): Parsing {
  try {
    if (text.length > MAX_QUERY_LENGTH)
      throw new QueryError({ key: 'tooLong', start: MAX_QUERY_LENGTH, end: text.length });
    return { ok: true, ...new Parser(new TokenStream(tokenizeQuery(text))).whole() };
  } catch (error) {
    if (error instanceof QueryError) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Parser {
  readonly #tokens: TokenStream;
  #depth = 0;
  #conditions = 0;

  constructor(tokens: TokenStream) {
    this.#tokens = tokens;
  }

  whole(): ParsedQuery {
    const query = this.#either();
    const { next } = this.#tokens;
    if (next.type !== 'end') throw problemAt('operator', next);
    return { query, places: this.#tokens.places };
  }

  #either(): Query {
    return this.#joined('or', () => this.#joined('and', () => this.#negation()));
  }

  #joined(kind: 'and' | 'or', read: () => Query): Query {
    const items = [read()];
    while (this.#takes(kind)) items.push(read());
    const [only] = items;
    return items.length === 1 && only ? only : { kind, items };
  }

  #negation(): Query {
    const { next } = this.#tokens;
    if (!this.#takes('not')) return this.#relation();
    return { kind: 'not', item: this.#deeper(next, () => this.#negation()) };
  }

  #relation(): Query {
    const from = this.#tokens.next.start;
    const left = this.#primary();
    const leftRange = { start: from, end: this.#tokens.lastEnd };
    const relation = readRelation(this.#tokens);
    if (!relation) return left;
    const distance = readDistance(this.#tokens, relation);
    const rightFrom = this.#tokens.next.start;
    const right = this.#primary();
    const rightRange = { start: rightFrom, end: this.#tokens.lastEnd };
    const sides = { left: themesOf(left, leftRange), right: themesOf(right, rightRange) };
    const again = this.#tokens.next;
    if (readRelation(this.#tokens))
      throw problemAt('chain', { start: again.start, end: this.#tokens.lastEnd });
    return { kind: 'proximity', relation, distance, ...sides };
  }

  #primary(): Query {
    const open = this.#tokens.next;
    if (this.#tokens.takeSign('(')) {
      const inner = this.#deeper(open, () => this.#either());
      if (this.#tokens.takeSign(')')) return inner;
      const { next } = this.#tokens;
      throw next.type === 'end' ? problemAt('unclosed', open) : problemAt('operator', next);
    }
    this.#conditions += 1;
    if (this.#conditions > MAX_CONDITIONS) throw problemAt('tooMany', open, { limit: MAX_CONDITIONS });
    return readCondition(this.#tokens);
  }

  #deeper(at: TextRange, read: () => Query): Query {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH) throw problemAt('tooDeep', at, { limit: MAX_DEPTH });
    const query = read();
    this.#depth -= 1;
    return query;
  }

  #takes(connective: 'and' | 'or' | 'not'): boolean {
    const { next } = this.#tokens;
    if (next.type !== 'word' || meaningOf(CONNECTIVES, next.value) !== connective) return false;
    this.#tokens.take();
    return true;
  }
}

/** One theme, or several with OR between them. */
function themesOf(side: Query, range: TextRange): ThemeTerm[] {
  if (side.kind === 'theme') return [side];
  if (side.kind !== 'or') throw problemAt('operand', range);
  return side.items.flatMap((item) => themesOf(item, range));
}

function problemAt(key: QueryProblem['key'], { start, end }: TextRange, values?: QueryProblem['values']) {
  return new QueryError({ key, start, end, ...(values && { values }) });
}
