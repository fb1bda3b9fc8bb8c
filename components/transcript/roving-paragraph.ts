import { paragraphElement, paragraphIndexOf } from '@/components/transcript/dom-range';

/** The one paragraph that the Tab key reaches. Kept in the page, not in React: going down a paragraph draws nothing anew. */
export class RovingParagraph {
  #index = 0;

  constructor(readonly root: HTMLElement) {
    this.moveTo(0);
  }

  get index(): number {
    return this.#index;
  }

  moveTo(index: number): void {
    const before = paragraphElement(this, this.#index);
    if (before) before.tabIndex = -1;
    const now = paragraphElement(this, index);
    if (now) now.tabIndex = 0;
    this.#index = index;
  }

  focus(index: number, { scroll }: { scroll: boolean }): void {
    this.moveTo(index);
    const element = paragraphElement(this, index);
    element?.focus({ preventScroll: true });
    if (scroll) element?.scrollIntoView({ block: 'nearest' });
  }

  /** The paragraph in which the focus is; else, when the present one is out of sight, the first that is seen. */
  here(): number {
    const focused = document.activeElement;
    const index = focused && this.root.contains(focused) ? paragraphIndexOf(focused) : null;
    if (index !== null) return index;
    const box = this.root.getBoundingClientRect();
    const element = paragraphElement(this, this.#index)?.getBoundingClientRect();
    if (element && element.bottom > box.top && element.top < box.bottom) return this.#index;
    return this.#firstSeen(box) ?? this.#index;
  }

  #firstSeen(box: DOMRect): number | null {
    const x = box.left + box.width / 3;
    for (let y = box.top + 8; y < box.bottom; y += 24) {
      const element = document.elementFromPoint(x, y);
      const index = element && this.root.contains(element) ? paragraphIndexOf(element) : null;
      if (index !== null) return index;
    }
    return null;
  }
}
