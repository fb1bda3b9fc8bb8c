import type { Ref } from './query';
import { QueryError, type ProblemKey, type TextRange } from './query-problem';
import type { Token } from './tokenize-query';

/** The tokens of a query as they are read, and where the names among them stood. */
export class TokenStream {
  readonly places = new Map<Ref, TextRange>();
  readonly #tokens: readonly Token[];
  #at = 0;

  /** The last of them is the end. */
  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get next(): Token {
    return this.peek(0);
  }

  peek(by: number): Token {
    const token = this.#tokens[this.#at + by] ?? this.#tokens.at(-1);
    if (!token) throw new RangeError('no tokens');
    return token;
  }

  /** Where the last token that was taken ends. */
  get lastEnd(): number {
    return this.#tokens[this.#at - 1]?.end ?? 0;
  }

  take(): Token {
    const token = this.next;
    if (token.type !== 'end') this.#at += 1;
    return token;
  }

  takeSign(sign: string): boolean {
    if (this.next.type !== 'sign' || this.next.value !== sign) return false;
    this.take();
    return true;
  }

  /** A name, in quotation marks or as one word, or an id. */
  takeRef(): Ref {
    const token = this.next;
    if (token.type === 'end' || token.type === 'sign') throw this.problem('value');
    if (token.value.trim() === '') throw this.problem('empty');
    this.take();
    const ref: Ref = token.type === 'id' ? { id: token.value } : { name: token.value };
    this.places.set(ref, token);
    return ref;
  }

  /** Of the next token; an `ends` where the text ends instead. */
  problem(key: ProblemKey, values?: Record<string, string | number>): QueryError {
    const { type, start, end } = this.next;
    if (type === 'end') return new QueryError({ key: 'ends', start: Math.max(0, start - 1), end: start });
    return new QueryError({ key, start, end, ...(values && { values }) });
  }
}
