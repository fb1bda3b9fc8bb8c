import { ApiProblem, callApi } from '@/components/api/call-api';
import type { BaseText, BaseVersion } from '@/components/correction/correction-draft';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Below the API's base. */
export const documentPath = (slug: string, documentId: string) => `/studies/${slug}/documents/${documentId}`;

export async function fetchText(path: string, version: BaseVersion): Promise<BaseText> {
  const response = await fetch(`/api/v1${path}/text/${version.sha256}`);
  if (!response.ok) throw new ApiProblem(response.status, {});
  const { id, number, sha256 } = version;
  return { id, number, sha256, text: await response.text() };
}

export async function fetchExcerpts(path: string): Promise<ExcerptView[]> {
  return (await callApi<{ items: ExcerptView[] }>('GET', `${path}/excerpts`)).items;
}
