import type { KeptDraft } from '@/components/summaries/draft-session';

// The tab's own storage: it outlives a reload and ends with the tab, so that no text stays behind on a shared machine.
const keyOf = (userId: string, summaryId: string) => `summary-draft:${userId}:${summaryId}`;

/** The draft that an earlier visit in this tab could not save. */
export function readKeptDraft(userId: string, summaryId: string): KeptDraft | null {
  try {
    const kept = sessionStorage.getItem(keyOf(userId, summaryId));
    return kept === null ? null : (JSON.parse(kept) as KeptDraft);
  } catch {
    return null;
  }
}

/** Without room, or where storage is switched off, the draft lives in the page alone. */
export function keepDraft(userId: string, summaryId: string, draft: KeptDraft | null): void {
  try {
    const key = keyOf(userId, summaryId);
    if (draft === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(draft));
  } catch {
    return;
  }
}
