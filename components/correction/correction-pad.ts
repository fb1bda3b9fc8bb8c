import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands';
import { openSearchPanel } from '@codemirror/search';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { editsOf } from '@/components/correction/base-changes';
import type { Opening } from '@/components/correction/correction-draft';
import { editorExtensions, type EditorSetting } from '@/components/correction/editor-extensions';
import { showExcerpts } from '@/components/correction/excerpt-marks';
import { touchedExcerpts, type TouchedExcerpt } from '@/components/correction/touched-excerpts';
import type { TextEdit } from '@/lib/core/text/text-edits';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** What was done, as far as it was looked at. */
export interface PadView {
  edits: readonly TextEdit[];
  touched: readonly TouchedExcerpt[];
  canUndo: boolean;
  canRedo: boolean;
}

/** Milliseconds without a key after which it is looked at what was done. */
const QUIET_MS = 200;

/** The editor of one text. For the browser alone. */
export class CorrectionPad {
  #state: EditorState;
  #view: EditorView | null = null;
  #excerpts: readonly ExcerptView[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #shown: PadView;
  #watchers = new Set<() => void>();

  constructor(
    readonly opening: Opening,
    setting: EditorSetting,
  ) {
    const { base, edits } = opening;
    const extensions = editorExtensions(setting, () => this.#lookSoon());
    const before = EditorState.create({ doc: base.text, extensions });
    const changes = edits.map(({ start, end, insert }) => ({ from: start, to: end, insert }));
    this.#state = before.update({ changes }).state;
    this.#shown = { edits, touched: [], canUndo: edits.length > 0, canRedo: false };
  }

  readonly subscribe = (watcher: () => void): (() => void) => {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  };

  readonly getShown = (): PadView => this.#shown;

  /** Gives back what to do when the place goes away. */
  mount(parent: HTMLElement): () => void {
    const view = new EditorView({ state: this.#state, parent });
    view.dom.addEventListener('input', followSearch);
    this.#view = view;
    this.settle();
    return () => {
      this.settle();
      this.#state = view.state;
      this.#view = null;
      view.destroy();
    };
  }

  /** The excerpts of the document's current version; those of another text than this are not placed. */
  place(excerpts: readonly ExcerptView[]): void {
    this.#excerpts = excerpts.filter(({ versionId }) => versionId === this.opening.base.id);
    this.settle();
  }

  get text(): string {
    return (this.#view?.state ?? this.#state).doc.toString();
  }

  /** What was done up to this moment. */
  settle(): readonly TextEdit[] {
    clearTimeout(this.#timer);
    if (!this.#view) return this.#shown.edits;
    const { state } = this.#view;
    const edits = editsOf(state, this.opening.base.text);
    const touched = touchedExcerpts(this.#excerpts, edits, state.doc.toString());
    this.#view.dispatch({ effects: showExcerpts.of(touched) });
    this.#show({ edits, touched, canUndo: undoDepth(state) > 0, canRedo: redoDepth(state) > 0 });
    return edits;
  }

  undo(): void {
    this.#run(undo);
  }

  redo(): void {
    this.#run(redo);
  }

  find(): void {
    if (this.#view) openSearchPanel(this.#view);
  }

  /** Brings a place into sight and puts the cursor there. */
  goTo(offset: number): void {
    const view = this.#view;
    if (!view) return;
    const anchor = Math.min(offset, view.state.doc.length);
    view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
    view.focus();
  }

  #run(command: (view: EditorView) => boolean): void {
    if (!this.#view) return;
    command(this.#view);
    this.settle();
    this.#view.focus();
  }

  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.settle(), QUIET_MS);
  }

  #show(shown: PadView): void {
    this.#shown = shown;
    for (const watcher of this.#watchers) watcher();
  }
}

/** What is pasted by mouse into the search, or spoken, is searched for as what is typed is. */
function followSearch({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.dispatchEvent(new Event('change'));
}
