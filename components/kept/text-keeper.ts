import { personOfPage } from '@/components/api/person-of-page';
import { forgetText, keepText, readText, type KeptText } from '@/components/kept/kept-texts';

/** Milliseconds without a key after which what is written is kept. */
const QUIET_MS = 250;

/** Keeps one text in the browser a little after each change, and at once when its field or the page goes away. */
export class TextKeeper {
  #pending: Pick<KeptText, 'label' | 'value'> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isKept = false;
  #failed = false;

  constructor(private readonly place: string) {}

  /** What an earlier page left. */
  async find(): Promise<KeptText | null> {
    const person = personOfPage();
    const found = person === null ? undefined : await readText(person, this.place).catch(() => undefined);
    this.#isKept = found !== undefined;
    return found ?? null;
  }

  write(label: string, value: unknown): void {
    this.#pending = { label, value };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), QUIET_MS);
  }

  flush(): void {
    const [person, pending] = [personOfPage(), this.#pending];
    clearTimeout(this.#timer);
    if (pending === null || person === null) return;
    this.#pending = null;
    this.#isKept = true;
    const text = { ...pending, userId: person, place: this.place, path: location.pathname, at: Date.now() };
    keepText(text).catch(() => {
      this.#failed = true;
    });
  }

  /** It is saved, or given up. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = null;
    this.#failed = false;
    if (this.#isKept) discardText(this.place);
    this.#isKept = false;
  }

  /** Gives back what to do when the field goes away. */
  attach(): () => void {
    const onLeaving = () => this.flush();
    const onHidden = () => {
      if (document.visibilityState === 'hidden') this.flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (this.#failed) event.preventDefault();
    };
    addEventListener('pagehide', onLeaving);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', onHidden);
    return () => {
      removeEventListener('pagehide', onLeaving);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', onHidden);
      this.flush();
    };
  }
}

/** For who gives up a text without being its field. What cannot be removed is found again, and can be discarded then. */
export function discardText(place: string): void {
  const person = personOfPage();
  if (person !== null) forgetText(person, place).catch(() => undefined);
}
