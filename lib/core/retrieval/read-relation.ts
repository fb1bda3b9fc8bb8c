import { DEFAULT_DISTANCE, hasDistance, MAX_DISTANCE, type Distance, type Relation } from './query';
import { meaningOf, RELATION_WORDS, UNIT_WORDS } from './query-words';
import type { TokenStream } from './token-stream';

/** The relation that the next words name, of two words before one; none taken when they name none. */
export function readRelation(tokens: TokenStream): Relation | undefined {
  const [first, second] = [tokens.peek(0), tokens.peek(1)];
  if (first.type !== 'word') return undefined;
  if (second.type === 'word') {
    const ofTwo = meaningOf(RELATION_WORDS, `${first.value} ${second.value}`);
    if (ofTwo) {
      tokens.take();
      tokens.take();
      return ofTwo;
    }
  }
  const ofOne = meaningOf(RELATION_WORDS, first.value);
  if (ofOne) tokens.take();
  return ofOne;
}

/** `[500 characters]`; some hundreds of characters when it is left out. Null for a relation that has no distance. */
export function readDistance(tokens: TokenStream, relation: Relation): Distance | null {
  if (!hasDistance(relation)) {
    if (tokens.next.value === '[' && tokens.next.type === 'sign') throw tokens.problem('noDistance');
    return null;
  }
  if (!tokens.takeSign('[')) return DEFAULT_DISTANCE;
  if (tokens.next.type !== 'word' || !/^\d{1,9}$/.test(tokens.next.value)) throw tokens.problem('number');
  const unitToken = tokens.peek(1);
  const unit = unitToken.type === 'word' ? meaningOf(UNIT_WORDS, unitToken.value) : undefined;
  const value = Number(tokens.next.value);
  const limit = MAX_DISTANCE[unit ?? 'characters'];
  if (value > limit) throw tokens.problem('distance', { limit });
  tokens.take();
  if (!unit) throw tokens.problem('choice', { choices: unitChoices() });
  tokens.take();
  if (!tokens.takeSign(']')) throw tokens.problem('unexpected', { wanted: ']' });
  return { value, unit };
}

function unitChoices(): string {
  return Object.values(UNIT_WORDS)
    .flatMap(({ characters, paragraphs }) => [characters[0], paragraphs[0]])
    .join(', ');
}
