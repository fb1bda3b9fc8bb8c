import { applyOperation, type CodingState, type Operation } from '@/components/workspace/operation';

/**
 * What is confirmed with the unsent changes on top. It stays the very object while both stay what they were, and a change that comes
 * after the others is put on top of them: a state of many excerpts is not made anew for what changes none.
 */
export class ShownState {
  #confirmed: CodingState | null = null;
  #unsent: readonly Operation[] = [];
  #state: CodingState | null = null;

  of(confirmed: CodingState, unsent: readonly Operation[]): CodingState {
    const before = this.#unsent;
    const goesOn = confirmed === this.#confirmed && before.every((operation, i) => operation === unsent[i]);
    const base = (goesOn && this.#state) || confirmed;
    const state = unsent.slice(goesOn ? before.length : 0).reduce(applyOperation, base);
    this.#confirmed = confirmed;
    this.#unsent = unsent;
    this.#state = state;
    return state;
  }
}
