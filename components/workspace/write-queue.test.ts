import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { WriteQueue } from './write-queue';

class Refusal extends Error {}
const settle = async () => {
  for (let i = 0; i < 100; i++) await Promise.resolve();
};

/** A queue of ids towards a server that answers as the plan says, one plan entry a request. */
function makeQueue(plan: ('ok' | 'lost' | 'down' | 'refuse')[] = []) {
  const server = new Set<string>();
  const requests: string[] = [];
  const sent: string[] = [];
  const refused: string[] = [];
  const timers: { run: () => void; ms: number }[] = [];
  let inFlight = 0;
  const send = async (write: string) => {
    expect(++inFlight).toBe(1);
    requests.push(write);
    const outcome = plan.shift() ?? 'ok';
    await Promise.resolve();
    inFlight--;
    if (outcome === 'refuse') throw new Refusal(write);
    if (outcome !== 'down') server.add(write);
    if (outcome !== 'ok') throw new Error('no answer');
    return write;
  };
  const queue = new WriteQueue<string, string>({
    send,
    isRefusal: (error) => error instanceof Refusal,
    onSent: (_, answer) => sent.push(answer),
    onRefused: ({ write }) => refused.push(write),
    onChange: vi.fn(),
    later: (run, ms) => {
      const timer = { run, ms };
      timers.push(timer);
      return () => timers.splice(timers.indexOf(timer), 1);
    },
  });
  return { queue, server, requests, sent, refused, timers };
}

describe('WriteQueue', () => {
  it('sends one at a time, in order', async () => {
    const { queue, requests, sent } = makeQueue();
    for (const write of ['a', 'b', 'c']) queue.add(write);
    expect(requests).toEqual(['a']);
    await settle();
    expect(sent).toEqual(['a', 'b', 'c']);
    expect(queue.waiting).toEqual([]);
  });

  it('keeps what did not get through, and everything behind it, until it is tried again', async () => {
    const { queue, requests, sent, timers } = makeQueue(['down']);
    queue.add('a');
    queue.add('b');
    await settle();
    expect([requests, sent, queue.waiting.length]).toEqual([['a'], [], 2]);
    expect(queue.failure).toBeInstanceOf(Error);
    queue.retry();
    expect(timers).toEqual([]);
    await settle();
    expect([sent, queue.failure, queue.waiting.length]).toEqual([['a', 'b'], null, 0]);
  });

  it('tries again by itself, ever more rarely', async () => {
    const { queue, timers, sent } = makeQueue(Array.from({ length: 7 }, () => 'down' as const));
    queue.add('a');
    const pauses: number[] = [];
    for (let i = 0; i < 7; i++) {
      await settle();
      const [timer] = timers.splice(0);
      pauses.push(timer!.ms);
      timer!.run();
    }
    await settle();
    expect(pauses).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000]);
    expect(sent).toEqual(['a']);
  });

  it('drops what is refused and goes on', async () => {
    const { queue, sent, refused } = makeQueue(['ok', 'refuse', 'ok']);
    for (const write of ['a', 'b', 'c']) queue.add(write);
    await settle();
    expect([sent, refused, queue.waiting.length]).toEqual([['a', 'c'], ['b'], 0]);
  });

  it('takes back or replaces only what nobody can have received', async () => {
    const { queue, server, requests } = makeQueue(['lost']);
    const a = queue.add('a');
    const b = queue.add('b');
    const c = queue.add('c');
    expect(queue.cancel(a.id)).toBe(false);
    expect(queue.cancel(b.id)).toBe(true);
    expect(queue.replace(c.id, 'C')).toBe(true);
    await settle();
    expect([...server]).toEqual(['a']);
    expect([queue.cancel(a.id), queue.replace(a.id, 'A')]).toEqual([false, false]);
    queue.retry();
    await settle();
    expect(requests).toEqual(['a', 'a', 'C']);
    expect(queue.cancel(c.id)).toBe(false);
  });

  it('loses nothing, doubles nothing and keeps the order whatever the network does', async () => {
    const outcomes = fc.array(fc.constantFrom('ok', 'lost', 'down', 'refuse'), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(outcomes, fc.integer({ min: 1, max: 8 }), async (plan, count) => {
        const { queue, server, sent, refused } = makeQueue([...plan]);
        const writes = Array.from({ length: count }, (_, i) => `w${i}`);
        for (const write of writes) queue.add(write);
        for (let i = 0; i <= plan.length && queue.waiting.length > 0; i++) {
          await settle();
          if (queue.failure !== null) queue.retry();
        }
        await settle();
        expect(queue.waiting).toEqual([]);
        expect([...sent, ...refused].sort()).toEqual(writes);
        expect(sent).toEqual([...sent].sort());
        for (const write of sent) expect(server.has(write)).toBe(true);
      }),
    );
  });
});
