import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WriteStore } from '@/components/kept/write-store';
import { MemoryWriteStore } from '@/test/memory-write-store';
import type { ListMessage } from './waiting-list';
import { WriteQueue } from './write-queue';

class Refusal extends Error {}
type Outcome = 'ok' | 'lost' | 'down' | 'refuse';

const settle = async () => {
  for (let i = 0; i < 200; i++) await Promise.resolve();
};

/** One browser and one server. The server does as the plan says, one plan entry a request. */
class World {
  readonly store = new MemoryWriteStore<string>();
  /** What the server made, in the order it first made it. */
  readonly made: string[] = [];
  readonly requests: string[] = [];
  readonly refused = new Set<string>();
  /** What lay in the store at some moment, in order. */
  readonly kept: string[] = [];
  /** What each tab added, in order. */
  readonly authored = new Map<Tab, string[]>();
  readonly tabs: Tab[] = [];
  nextId = 1;
  inFlight = 0;
  private turn: Promise<void> = Promise.resolve();

  constructor(public plan: Outcome[] = []) {}

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }

  /** The browser gives the lock to one tab after another; a tab that dies lets go of it. */
  alone(tab: Tab, run: () => Promise<void>): Promise<void> {
    const done = this.turn.then(() => (tab.isDead ? undefined : Promise.race([run(), tab.death])));
    this.turn = done.catch(() => undefined);
    // nothing goes on in a dead tab
    return done.then(() => (tab.isDead ? new Promise(() => {}) : undefined));
  }

  async answer(write: string): Promise<string> {
    expect(++this.inFlight).toBe(1);
    this.requests.push(write);
    const outcome = this.plan.shift() ?? 'ok';
    await Promise.resolve();
    this.inFlight--;
    if (outcome === 'refuse' && !this.made.includes(write)) throw new Refusal(write);
    if (outcome !== 'down' && !this.made.includes(write)) this.made.push(write);
    if (outcome === 'lost' || outcome === 'down') throw new Error('no answer');
    return write;
  }

  async drained(): Promise<void> {
    for (let i = 0; i <= 60; i++) {
      for (const { queue } of this.tabs) {
        // what a tab left that died before it told the others is looked for from time to time
        await queue.open();
        if (queue.failure !== null) queue.retry();
      }
      await settle();
    }
  }
}

class Tab {
  readonly sent: string[] = [];
  readonly gone: string[] = [];
  readonly timers: { run: () => void; ms: number }[] = [];
  readonly queue: WriteQueue<string, string>;
  isDead = false;
  die: () => void = () => undefined;
  readonly death = new Promise<void>((resolve) => {
    this.die = resolve;
  });
  private hear: ((message: ListMessage<string, string>) => void) | null = null;

  constructor(private readonly world: World) {
    this.queue = new WriteQueue<string, string>({
      store: this.storeUntilDeath(),
      channel: {
        post: (message) => {
          const others = world.tabs.filter((tab) => tab !== this);
          if (!this.isDead) for (const tab of others) queueMicrotask(() => tab.hear?.(message));
        },
        listen: (hear) => {
          this.hear = hear;
          return () => (this.hear = null);
        },
      },
      alone: (run) => world.alone(this, run),
      newId: () => `w${world.nextId++}`,
      send: (write) => this.untilDeath(world.answer(write)),
      isRefusal: (error) => error instanceof Refusal,
      onSent: (_, answer) => this.sent.push(answer),
      onRefused: ({ write }) => {
        world.refused.add(write);
        return Promise.resolve();
      },
      onGone: (id) => this.gone.push(id),
      onMissed: () => undefined,
      onChange: () => undefined,
      later: (run, ms) => {
        const timer = { run, ms };
        this.timers.push(timer);
        return () => this.timers.splice(this.timers.indexOf(timer), 1);
      },
    });
  }

  async start(): Promise<this> {
    await this.queue.open();
    this.queue.start();
    return this;
  }

  /** As when the tab is closed, or crashes. */
  kill(): void {
    this.isDead = true;
    this.hear = null;
    this.die();
    this.world.inFlight = 0;
    this.world.tabs.splice(this.world.tabs.indexOf(this), 1);
  }

  get waiting(): string[] {
    return this.queue.waiting.map(({ write }) => write);
  }

  private untilDeath<T>(work: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      work.then(
        (value) => this.isDead || resolve(value),
        (error: unknown) => this.isDead || reject(error as Error),
      );
    });
  }

  private storeUntilDeath(): WriteStore<string> {
    const { store, kept, authored } = this.world;
    const alive = <T>(work: () => Promise<T>) =>
      this.untilDeath(this.isDead ? new Promise<T>(() => {}) : work());
    return {
      list: () => alive(store.list),
      add: (row) =>
        alive(() => {
          kept.push(row.write);
          authored.set(this, [...(authored.get(this) ?? []), row.write]);
          return store.add(row);
        }),
      claim: (id) => alive(() => store.claim(id)),
      replace: (id, write) => alive(() => store.replace(id, write)),
      takeBack: (id) => alive(() => store.takeBack(id)),
      remove: (id) => alive(() => store.remove(id)),
    };
  }
}

const oneTab = async (plan: Outcome[] = []) => {
  const world = new World(plan);
  return { world, tab: await world.open().start() };
};
const never = () => {
  throw new Error('too late');
};

describe('WriteQueue', () => {
  it('sends one at a time, in order, and leaves nothing in the store', async () => {
    const { world, tab } = await oneTab();
    for (const write of ['a', 'b', 'c']) tab.queue.add(write);
    await settle();
    expect([tab.sent, tab.waiting, await world.store.list()]).toEqual([['a', 'b', 'c'], [], []]);
  });

  it('keeps what did not get through, and everything behind it, until it is tried again', async () => {
    const { world, tab } = await oneTab(['down']);
    tab.queue.add('a');
    tab.queue.add('b');
    await settle();
    expect([world.requests, tab.sent, tab.waiting, tab.queue.keeping]).toEqual([
      ['a'],
      [],
      ['a', 'b'],
      'kept',
    ]);
    expect(tab.queue.failure).toBeInstanceOf(Error);
    tab.queue.retry();
    expect(tab.timers).toEqual([]);
    await settle();
    expect([tab.sent, tab.queue.failure, tab.waiting]).toEqual([['a', 'b'], null, []]);
  });

  it('tries again by itself, ever more rarely', async () => {
    const { tab } = await oneTab(Array.from({ length: 6 }, () => 'down' as const));
    tab.queue.add('a');
    const pauses: number[] = [];
    for (let i = 0; i < 6; i++) {
      await settle();
      const [timer] = tab.timers.splice(0);
      pauses.push(timer!.ms);
      timer!.run();
    }
    await settle();
    expect(pauses).toEqual([2000, 4000, 8000, 16000, 30000, 30000]);
    expect(tab.sent).toEqual(['a']);
  });

  it('drops what is refused and goes on', async () => {
    const { world, tab } = await oneTab(['ok', 'refuse', 'ok']);
    for (const write of ['a', 'b', 'c']) tab.queue.add(write);
    await settle();
    expect([tab.sent, [...world.refused], tab.waiting]).toEqual([['a', 'c'], ['b'], []]);
    expect(await world.store.list()).toEqual([]);
  });

  it('takes back or replaces only what nobody can have received, also after a reload', async () => {
    const world = new World(['lost']);
    const first = await world.open().start();
    for (const write of ['a', 'b', 'c', 'd']) first.queue.add(write);
    await settle();
    first.kill();
    const tab = world.open();
    await tab.queue.open();
    const [a, b, c] = tab.queue.waiting;
    expect(tab.queue.cancel(a!.id, never)).toBe(false);
    expect(tab.queue.replace(a!.id, 'A', never)).toBe(false);
    expect(tab.queue.cancel(b!.id, never)).toBe(true);
    expect(tab.queue.replace(c!.id, 'C', never)).toBe(true);
    tab.queue.start();
    await settle();
    expect(world.made).toEqual(['a', 'C', 'd']);
    expect(tab.queue.cancel(c!.id, never)).toBe(false);
  });

  it('says when it was too late to take back, because another tab was sending it', async () => {
    const world = new World();
    const [sender, other] = [world.open(), world.open()];
    await Promise.all([sender.queue.open(), other.queue.open()]);
    const added = sender.queue.add('a');
    await settle();
    await world.store.claim(added.id);
    let late = 0;
    expect(other.queue.cancel(added.id, () => late++)).toBe(true);
    await settle();
    expect(late).toBe(1);
  });

  it('goes on in memory when the browser keeps nothing, and says so', async () => {
    const world = new World(['down']);
    world.store.add = () => Promise.reject(new Error('QuotaExceededError'));
    world.store.list = () => Promise.reject(new Error('no storage'));
    const tab = await world.open().start();
    tab.queue.add('a');
    await settle();
    expect([tab.waiting, tab.queue.keeping]).toEqual([['a'], 'failed']);
    tab.queue.retry();
    await settle();
    expect([world.made, tab.waiting]).toEqual([['a'], []]);
  });

  it('shows in one tab what another has unsent, and that it was sent', async () => {
    const world = new World(['down', 'down']);
    const [tab, other] = [await world.open().start(), await world.open().start()];
    tab.queue.add('a');
    await settle();
    expect(other.waiting).toEqual(['a']);
    await world.drained();
    expect([tab.waiting, other.waiting, tab.sent, other.sent]).toEqual([[], [], ['a'], ['a']]);
  });

  const outcomes = fc.array(fc.constantFrom<Outcome>('ok', 'ok', 'lost', 'down', 'refuse'), {
    maxLength: 30,
  });
  const step = fc.tuple(
    fc.constantFrom('add', 'add', 'add', 'cancel', 'replace', 'retry', 'kill', 'open'),
    fc.nat(50),
    fc.nat(6),
  );

  it('loses nothing, doubles nothing and keeps the order whatever tabs, crashes and the network do', async () => {
    await fc.assert(
      fc.asyncProperty(outcomes, fc.array(step, { maxLength: 30 }), async (plan, steps) => {
        const world = new World([...plan]);
        await world.open().start();
        const back = new Set<string>();
        const late = new Set<string>();
        for (const [n, [kind, choice, pause]] of steps.entries()) {
          const tab = world.tabs[choice % world.tabs.length] ?? (await world.open().start());
          // what a tab that dies had not yet told the store stands as it was
          if (kind === 'kill') for (const { write } of await world.store.list()) late.add(write);
          act(tab, kind, { choice, write: `${n}`.padStart(3, '0'), back, late });
          if (kind === 'open') await world.open().start();
          for (let i = 0; i < pause * 3; i++) await Promise.resolve();
        }
        if (world.tabs.length === 0) await world.open().start();
        world.plan = world.plan.filter((outcome) => outcome !== 'lost' && outcome !== 'down');
        await world.drained();

        expect(await world.store.list()).toEqual([]);
        for (const tab of world.tabs) expect(tab.waiting).toEqual([]);
        const done = [...world.made, ...world.refused];
        expect(world.made).toEqual([...new Set(world.made)]);
        const lost = world.kept.filter((write) => !done.includes(write) && !back.has(write));
        expect(lost).toEqual([]);
        // a write that was replaced or taken back in time was not made
        expect(world.made.filter((write) => back.has(write) && !late.has(write))).toEqual([]);
        // what two tabs did at the same instant has no order; what one did has
        for (const own of world.authored.values())
          expect(world.made.filter((write) => own.includes(write))).toEqual(
            own.filter((write) => world.made.includes(write)),
          );
      }),
      { numRuns: 400 },
    );
  });
});

interface Act {
  choice: number;
  write: string;
  back: Set<string>;
  late: Set<string>;
}

function act(tab: Tab, kind: string, { choice, write, back, late }: Act): void {
  const { queue } = tab;
  const target = queue.waiting[choice % Math.max(1, queue.waiting.length)];
  if (kind === 'add') queue.add(write);
  if (kind === 'retry') queue.retry();
  if (kind === 'kill') tab.kill();
  if (!target) return;
  const was = target.write;
  const tooLate = () => {
    late.add(was);
  };
  if (kind === 'cancel' && queue.cancel(target.id, tooLate)) back.add(was);
  if (kind === 'replace' && queue.replace(target.id, `${was}+`, tooLate)) back.add(was);
}
