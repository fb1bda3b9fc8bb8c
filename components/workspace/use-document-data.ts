import { useQueries } from '@tanstack/react-query';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { CodingState } from '@/components/workspace/operation';
import type { CaseView } from '@/lib/domain/cases/case-view';
import type { DocumentDetail } from '@/lib/domain/documents/get-document';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface Items<T> {
  items: T[];
}

export interface DocumentData extends CodingState {
  document: DocumentDetail;
  text: string;
  cases: CaseView[];
}

/**
 * Everything the workspace needs, asked for at once; `sha256` is the text that the page knew of, and another is fetched
 * when the document has a newer version by now.
 */
export function useDocumentData(slug: string, documentId: string, sha256: string) {
  const base = `/studies/${slug}`;
  const [document, excerpts, themes, cases] = useQueries({
    queries: [
      {
        queryKey: [base, 'document', documentId],
        queryFn: () => callApi<DocumentDetail>('GET', `${base}/documents/${documentId}`),
      },
      { queryKey: [base, 'excerpts', documentId], queryFn: () => fetchExcerpts(slug, documentId) },
      { queryKey: [base, 'themes'], queryFn: () => fetchThemes(slug) },
      { queryKey: [base, 'cases'], queryFn: () => callApi<Items<CaseView>>('GET', `${base}/cases`) },
    ],
  });
  const current = document.data?.version.sha256 ?? sha256;
  const [text] = useQueries({
    queries: [
      {
        queryKey: [base, 'text', documentId, current],
        queryFn: () => fetchText(`${base}/documents/${documentId}/text/${current}`),
      },
    ],
  });
  const all = [document, excerpts, themes, cases, text];
  const ready = document.data && excerpts.data && themes.data && cases.data && text.data !== undefined;
  const data: DocumentData | null = ready
    ? {
        document: document.data,
        text: text.data,
        excerpts: excerpts.data,
        themes: themes.data,
        cases: cases.data.items,
      }
    : null;
  return {
    data,
    problem: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(all.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}

async function fetchExcerpts(slug: string, documentId: string): Promise<ReadonlyMap<string, ExcerptView>> {
  const path = `/studies/${slug}/documents/${documentId}/excerpts`;
  const { items } = await callApi<Items<ExcerptView>>('GET', path);
  return new Map(items.map((excerpt) => [excerpt.id, excerpt]));
}

async function fetchThemes(slug: string): Promise<ThemeView[]> {
  return (await callApi<Items<ThemeView>>('GET', `/studies/${slug}/themes`)).items;
}

/** What others may have changed since. */
export async function fetchCoding(slug: string, documentId: string): Promise<CodingState> {
  const [excerpts, themes] = await Promise.all([fetchExcerpts(slug, documentId), fetchThemes(slug)]);
  return { excerpts, themes };
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(`/api/v1${path}`);
  if (!response.ok) throw new ApiProblem(response.status, {});
  return response.text();
}
