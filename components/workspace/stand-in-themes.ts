import type { Operation } from '@/components/workspace/operation';
import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/**
 * Themes that this page wanted to make and somebody else had made a moment before: what was coded with them is coded with those
 * that stand.
 */
export class StandInThemes {
  #standing = new Map<string, string>();

  learn(wantedId: string, standingId: string): void {
    if (wantedId !== standingId) this.#standing.set(wantedId, standingId);
  }

  /** The very operation when it names none of them. */
  putInto(operation: Operation): Operation {
    if (this.#standing.size === 0) return operation;
    if (operation.kind === 'createTheme') {
      const { theme } = operation;
      const parentId = theme.parentId === null ? null : this.#idOf(theme.parentId);
      return parentId === theme.parentId ? operation : { ...operation, theme: { ...theme, parentId } };
    }
    if (!('excerpt' in operation)) return operation;
    const excerpt = this.#excerptOf(operation.excerpt);
    if (!('coding' in operation))
      return excerpt === operation.excerpt ? operation : { ...operation, excerpt };
    const coding = this.#codingOf(operation.coding);
    return excerpt === operation.excerpt && coding === operation.coding
      ? operation
      : { ...operation, excerpt, coding };
  }

  #idOf(themeId: string): string {
    return this.#standing.get(themeId) ?? themeId;
  }

  #codingOf(coding: CodingView): CodingView {
    const themeId = this.#idOf(coding.themeId);
    return themeId === coding.themeId ? coding : { ...coding, themeId };
  }

  #excerptOf(excerpt: ExcerptView): ExcerptView {
    const isNamed = excerpt.codings.some(({ themeId }) => this.#standing.has(themeId));
    return isNamed
      ? { ...excerpt, codings: excerpt.codings.map((coding) => this.#codingOf(coding)) }
      : excerpt;
  }
}
