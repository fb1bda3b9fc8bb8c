import { ApiProblem, callApi } from '@/components/api/call-api';
import type { Refusal } from '@/components/kept/kept-coding';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import type { Operation } from '@/components/workspace/operation';
import { deriveEdits } from '@/lib/core/text/derive-edits';
import { reanchor } from '@/lib/core/text/reanchor';
import type { VersionView } from '@/lib/domain/documents/list-versions';

/** The text on the screen. */
interface Reading {
  slug: string;
  documentId: string;
  versionId: string;
  text: string;
}

/**
 * A refused change whose place is in a former text, for the text on the screen; null when its words were touched, so that
 * its person must choose them anew. A change without a place is what it was.
 */
export async function carryRefusal(refusal: Refusal, reading: Reading): Promise<Refusal | null> {
  const { operation } = refusal.write;
  const place = placeOf(operation);
  if (!place || place.versionId === reading.versionId) return refusal;
  const former = await fetchFormer(reading, place.versionId);
  const edits = deriveEdits(former, reading.text);
  const [destination] = reanchor(edits, reading.text, [place], 'review');
  if (!destination || destination.state === 'CHANGED' || destination.state === 'LOST') return null;
  const carried = withPlace(operation, destination, reading);
  return { ...refusal, write: { ...refusal.write, operation: carried } };
}

function placeOf(operation: Operation): (OffsetRange & { versionId: string }) | null {
  if (operation.kind === 'createExcerpt') return operation.excerpt;
  return operation.kind === 'trim' ? { ...operation.to, versionId: operation.versionId } : null;
}

function withPlace(
  operation: Operation,
  { start, end }: OffsetRange,
  { versionId, text }: Reading,
): Operation {
  const place = { start, end, quote: text.slice(start, end) };
  if (operation.kind === 'createExcerpt')
    return { ...operation, excerpt: { ...operation.excerpt, ...place, versionId } };
  return operation.kind === 'trim' ? { ...operation, to: place, versionId } : operation;
}

async function fetchFormer({ slug, documentId }: Reading, versionId: string): Promise<string> {
  const path = `/studies/${slug}/documents/${documentId}`;
  const { items } = await callApi<{ items: VersionView[] }>('GET', `${path}/versions`);
  const version = items.find(({ id }) => id === versionId);
  const response = version?.sha256 ? await fetch(`/api/v1${path}/text/${version.sha256}`) : null;
  if (!response?.ok) throw new ApiProblem(response?.status ?? 404, {});
  return response.text();
}
