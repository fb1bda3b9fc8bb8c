import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Which version's text is on the screen, against which every place that is shown must be. */
export class TextReading {
  #versionId: string | null = null;
  #isOutdated = false;

  /** Whether excerpts are known to stand in a newer text. */
  get isOutdated(): boolean {
    return this.#isOutdated;
  }

  begin(versionId: string): void {
    this.#versionId = versionId;
    this.#isOutdated = false;
  }

  /** What nobody looks at may be in any text. */
  isOf({ versionId }: ExcerptView): boolean {
    const isOf = this.#versionId === null || versionId === this.#versionId;
    if (!isOf) this.#isOutdated = true;
    return isOf;
  }

  /** The excerpt as the server has it now, but where it stood in the text on the screen. */
  placed(excerpt: ExcerptView, known: ExcerptView | undefined): ExcerptView {
    if (this.isOf(excerpt) || !known) return excerpt;
    const { versionId, start, end, quote, state, speaker } = known;
    return { ...excerpt, versionId, start, end, quote, state, speaker };
  }

  /** The server refused a place because the text is another by now. */
  meetOther(): void {
    if (this.#versionId !== null) this.#isOutdated = true;
  }
}
