import { describe, expect, it } from 'vitest';
import { keepRunning } from './supervise.mjs';

/** A process of the imagination. */
function make() {
  const lives: { die: (how: string) => void; stopped: boolean }[] = [];
  const said: string[] = [];
  let failing = false;
  const start = () => {
    if (failing) return Promise.reject(new Error('no room'));
    const life = { die: (_how: string) => {}, stopped: false };
    const exited = new Promise<string>((resolve) => {
      life.die = resolve;
    });
    lives.push(life);
    return Promise.resolve({
      exited,
      stop: () => {
        life.stopped = true;
        life.die('');
        return Promise.resolve();
      },
    });
  };
  const keep = () => keepRunning({ name: 'It', start, tell: (line) => said.push(line), pauses: [0, 0, 0] });
  return { lives, said, keep, fail: (now: boolean) => (failing = now) };
}

describe('keepRunning', () => {
  it('starts again what ended, and says how it ended', async () => {
    const { keep, lives, said } = make();
    const kept = await keep();
    lives[0]!.die('signal SIGKILL');
    await expect.poll(() => lives.length).toBe(2);
    await expect
      .poll(() => said)
      .toEqual(['It ended unexpectedly (signal SIGKILL); starting it again.', 'It runs again.']);
    await kept.stop();
    expect(lives.map(({ stopped }) => stopped)).toEqual([false, true]);
  });

  it('gives up what never lasts', async () => {
    const { keep, lives } = make();
    const kept = await keep();
    for (let turn = 0; turn < 3; turn += 1) {
      await expect.poll(() => lives.length).toBe(turn + 1);
      lives[turn]!.die('');
    }
    expect(await kept.givenUp).toBe('It ended 3 times in a row right after its start.');
    expect(lives).toHaveLength(3);
  });

  it('counts a start that fails as a life that did not last', async () => {
    const { keep, lives, said, fail } = make();
    const kept = await keep();
    fail(true);
    lives[0]!.die('');
    expect(await kept.givenUp).toMatch('3 times');
    expect(said.filter((line) => line === 'no room')).toHaveLength(2);
  });

  it('starts nothing once it was stopped', async () => {
    const { keep, lives, said } = make();
    const kept = await keep();
    await kept.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lives).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('stops what was just starting', async () => {
    const { keep, lives } = make();
    const kept = await keep();
    lives[0]!.die('');
    await expect.poll(() => lives.length).toBe(2);
    await kept.stop();
    expect(lives[1]!.stopped).toBe(true);
  });
});
