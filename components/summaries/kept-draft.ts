import { forgetText, keepText, readText } from '@/components/kept/kept-texts';
import type { KeptDraft } from '@/components/summaries/draft-session';

const placeOf = (summaryId: string) => `summary:${summaryId}`;

/** The draft that an earlier visit could not save. */
export async function readKeptDraft(userId: string, summaryId: string): Promise<KeptDraft | null> {
  const kept = await readText(userId, placeOf(summaryId)).catch(() => undefined);
  return (kept?.value as KeptDraft | undefined) ?? null;
}

/** Where the browser keeps nothing, the draft lives in the page alone. */
export function keepDraft(
  { userId, summaryId, label }: { userId: string; summaryId: string; label: string },
  draft: KeptDraft | null,
): void {
  const place = placeOf(summaryId);
  const kept =
    draft === null
      ? forgetText(userId, place)
      : keepText({ userId, place, label, path: location.pathname, value: draft, at: Date.now() });
  kept.catch(() => undefined);
}
