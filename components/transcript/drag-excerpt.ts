import type { DragEvent } from 'react';

/** What is dragged is named by a type of our own, so that nothing else takes it for text. */
const EXCERPT = 'application/x-sinossi-excerpt';

export function dragExcerpt({ dataTransfer }: DragEvent, excerptId: string): void {
  dataTransfer.setData(EXCERPT, excerptId);
  dataTransfer.effectAllowed = 'link';
}

/** While it is dragged only the type can be read. */
export function holdsExcerpt({ dataTransfer }: DragEvent): boolean {
  return dataTransfer.types.includes(EXCERPT);
}

export function draggedExcerptId({ dataTransfer }: DragEvent): string | null {
  return dataTransfer.getData(EXCERPT) || null;
}
