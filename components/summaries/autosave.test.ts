import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Autosave, SAVE_DELAY, type SaveOutcome, type SaveState } from './autosave';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** An autosave whose saves end when the test says so. */
function start() {
  const ends: ((outcome: SaveOutcome) => void)[] = [];
  const states: SaveState[] = [];
  const save = vi.fn(() => new Promise<SaveOutcome>((resolve) => ends.push(resolve)));
  const autosave = new Autosave({ save, onState: (state) => states.push(state) });
  const end = async (outcome: SaveOutcome) => {
    ends.shift()!(outcome);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, save, states, end };
}

describe('autosave', () => {
  it('waits for a rest, then saves once', async () => {
    const { autosave, save, states, end } = start();
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY - 1);
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY - 1);
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await end('saved');
    expect(save).toHaveBeenCalledTimes(1);
    expect(states).toEqual(['unsaved', 'unsaved', 'saving', 'saved']);
    expect(autosave.isUnsaved).toBe(false);
  });

  it('saves what changed during a save afterwards, never at the same time', async () => {
    const { autosave, save, end } = start();
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY * 10);
    expect(save).toHaveBeenCalledTimes(1);
    await end('saved');
    expect(autosave.isUnsaved).toBe(true);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(save).toHaveBeenCalledTimes(2);
    await end('saved');
    expect(autosave.isUnsaved).toBe(false);
  });

  it('tries again by itself after a failure, at longer and longer intervals', async () => {
    const { autosave, save, states, end } = start();
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await end('again');
    expect(states.at(-1)).toBe('failed');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(save).toHaveBeenCalledTimes(2);
    await end('again');
    await vi.advanceTimersByTimeAsync(4_000);
    expect(save).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(save).toHaveBeenCalledTimes(3);
    await end('saved');
    expect(states.at(-1)).toBe('saved');
  });

  it('keeps what was refused until something changes', async () => {
    const { autosave, save, end } = start();
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await end('stop');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(save).toHaveBeenCalledTimes(1);
    expect(autosave.isUnsaved).toBe(true);
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('on the way out waits for the save that runs and saves the rest', async () => {
    const { autosave, save, end } = start();
    autosave.change();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    autosave.change();
    const out = vi.fn();
    void autosave.flush().then(out);
    await end('saved');
    expect(save).toHaveBeenCalledTimes(2);
    expect(out).not.toHaveBeenCalled();
    await end('saved');
    expect(out).toHaveBeenCalled();
    expect(autosave.isUnsaved).toBe(false);
    await autosave.flush();
    expect(save).toHaveBeenCalledTimes(2);
  });

  it('forgets what was given up', async () => {
    const { autosave, save, states } = start();
    autosave.change();
    autosave.discard();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(save).not.toHaveBeenCalled();
    expect(states.at(-1)).toBe('saved');
  });
});
