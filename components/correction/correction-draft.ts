import type { TextEdit } from '@/lib/core/text/text-edits';

export interface BaseVersion {
  id: string;
  number: number;
  sha256: string;
}

/** A text that is corrected. */
export interface BaseText extends BaseVersion {
  text: string;
}

/** What the editor begins with. */
export interface Opening {
  base: BaseText;
  edits: readonly TextEdit[];
}

/** An own correction where somebody else corrected too. */
export interface AsideEdit {
  before: string;
  mine: string;
  /** Where what stands there now begins. */
  at: number;
}

/** A correction as the browser keeps it until it is saved. */
export interface CorrectionDraft {
  base: BaseVersion;
  edits: readonly TextEdit[];
  reason: string;
  aside: readonly AsideEdit[];
}

/** Null when nothing is unsaved. */
export function draftOf(draft: CorrectionDraft): CorrectionDraft | null {
  const { edits, reason, aside } = draft;
  return edits.length === 0 && aside.length === 0 && reason === '' ? null : draft;
}
