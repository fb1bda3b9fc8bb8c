import { ApiProblem } from '@/components/api/call-api';
import { Autosave, type SaveOutcome, type SaveState } from '@/components/summaries/autosave';
import { sameJson } from '@/components/rich-text/same-json';
import type { ExcerptCitation } from '@/lib/core/review/excerpt-citation';
import type { SummaryContent } from '@/lib/core/review/summary-content';
import type { ReviewEvent } from '@/lib/core/review/summary-review';

/** What a person writes. */
export interface Draft {
  title: string;
  content: SummaryContent;
}

/** A draft that no save has taken yet, and the revision it was written on. */
export interface KeptDraft extends Draft {
  revision: number;
}

/** What the server says stands. */
export interface StandingSummary extends KeptDraft {
  allowed: ReviewEvent[];
  /** By excerpt. */
  citations: Record<string, ExcerptCitation>;
}

/** The editor's document, turned into a draft's content only when that is wanted. */
export interface WrittenDocument {
  toJSON: () => unknown;
}

export interface SessionView {
  state: SaveState;
  /** Why the last save was refused, in the reader's words. */
  problem: string | null;
  titleProblem: string | null;
  /** What somebody else saved meanwhile; until the person chooses, nothing is saved. */
  conflict: StandingSummary | null;
  citations: Record<string, ExcerptCitation>;
}

interface SessionOptions {
  standing: StandingSummary;
  /** Left over from an earlier visit. */
  kept: KeptDraft | null;
  save: (change: KeptDraft) => Promise<StandingSummary>;
  /** Puts an unsaved draft where it outlives the page; null forgets it. */
  keep: (draft: KeptDraft | null) => void;
}

/** One person's writing of one summary: saves it as it grows, and loses nothing when a save does not get through. */
export class DraftSession {
  readonly initial: Draft;
  /** Whether the writing goes on from a draft that had not been saved. */
  readonly isResumed: boolean;
  #title: string;
  #document: WrittenDocument;
  #revision: number;
  #view: SessionView;
  readonly #options: SessionOptions;
  readonly #autosave: Autosave;
  readonly #listeners = new Set<() => void>();

  constructor(options: SessionOptions) {
    const { standing, kept } = options;
    this.#options = options;
    this.isResumed = kept !== null && !sameDraft(kept, standing);
    this.initial = kept !== null && this.isResumed ? kept : standing;
    this.#title = this.initial.title;
    const { content } = this.initial;
    this.#document = { toJSON: () => content };
    this.#revision = standing.revision;
    const isStale = kept !== null && this.isResumed && kept.revision !== standing.revision;
    this.#view = {
      state: this.isResumed ? 'unsaved' : 'saved',
      problem: null,
      titleProblem: null,
      conflict: isStale ? standing : null,
      citations: standing.citations,
    };
    this.#autosave = new Autosave({ save: () => this.#save(), onState: (state) => this.#show({ state }) });
    if (kept !== null && !this.isResumed) options.keep(null);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  getView = (): SessionView => this.#view;

  get isUnsaved(): boolean {
    return this.#autosave.isUnsaved;
  }

  get draft(): Draft {
    return { title: this.#title, content: this.#document.toJSON() as SummaryContent };
  }

  /** Saves what an earlier visit left over. */
  resume(): void {
    if (this.isResumed) this.#autosave.change();
  }

  write(part: { title?: string; document?: WrittenDocument }): void {
    this.#title = part.title ?? this.#title;
    this.#document = part.document ?? this.#document;
    this.#autosave.change();
  }

  /** Of an excerpt that was just picked: the server tells of it only after the next save. */
  know(excerptId: string, citation: ExcerptCitation): void {
    this.#show({ citations: { ...this.#view.citations, [excerptId]: citation } });
  }

  /** Saves at once; afterwards says whether all is saved. */
  async flush(): Promise<boolean> {
    await this.#autosave.flush();
    return !this.isUnsaved;
  }

  /** The page may go at any moment: what is unsaved is put where it outlives it. */
  keepUnsaved(): void {
    if (this.isUnsaved) this.#options.keep({ ...this.draft, revision: this.#revision });
  }

  stop(): void {
    this.#autosave.stop();
  }

  keepMine(): void {
    const { conflict } = this.#view;
    if (!conflict) return;
    this.#revision = conflict.revision;
    this.#show({ conflict: null });
    this.#autosave.change();
    void this.#autosave.flush();
  }

  /** What stands, to be shown in place of one's own. */
  takeTheirs(): StandingSummary | null {
    const { conflict } = this.#view;
    if (!conflict) return null;
    this.#revision = conflict.revision;
    this.#title = conflict.title;
    this.#document = { toJSON: () => conflict.content };
    this.#show({
      conflict: null,
      problem: null,
      titleProblem: null,
      citations: { ...this.#view.citations, ...conflict.citations },
    });
    this.#autosave.discard();
    this.#options.keep(null);
    return conflict;
  }

  async #save(): Promise<SaveOutcome> {
    if (this.#view.conflict) return 'stop';
    const draft = this.draft;
    try {
      const standing = await this.#options.save({ ...draft, revision: this.#revision });
      this.#accept(standing);
      return 'saved';
    } catch (error) {
      this.#options.keep({ ...draft, revision: this.#revision });
      return this.#refused(error instanceof ApiProblem ? error : new ApiProblem(0, {}), draft);
    }
  }

  #accept({ revision, citations }: StandingSummary): void {
    this.#revision = revision;
    this.#options.keep(null);
    this.#show({
      problem: null,
      titleProblem: null,
      citations: { ...this.#view.citations, ...citations },
    });
  }

  #refused({ status, body, fields }: ApiProblem, draft: Draft): SaveOutcome {
    const current = body.current as StandingSummary | undefined;
    if (current && sameDraft(current, draft)) {
      // The answer to an earlier save was lost on its way.
      this.#accept(current);
      return 'saved';
    }
    const isConflict = current?.allowed.includes('EDIT') ?? false;
    this.#show({
      conflict: isConflict && current ? current : null,
      problem: isConflict ? null : (body.detail ?? null),
      titleProblem: fields.title ?? null,
    });
    return status === 0 || status >= 500 ? 'again' : 'stop';
  }

  #show(part: Partial<SessionView>): void {
    this.#view = { ...this.#view, ...part };
    for (const listener of this.#listeners) listener();
  }
}

function sameDraft(a: Draft, b: Draft): boolean {
  return a.title === b.title && sameJson(a.content, b.content);
}
