import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { documentPaths } from '@/components/workspace/document-paths';
import type { CodingState } from '@/components/workspace/operation';
import type { CaseView } from '@/lib/domain/cases/case-view';
import type { DocumentDetail } from '@/lib/domain/documents/get-document';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface Items<T> {
  items: T[];
}

export interface DocumentData {
  document: DocumentDetail;
  text: string;
  /** What is done with the text may come after it. */
  coding: CodingState | null;
  cases: CaseView[];
}

const NO_CASES: CaseView[] = [];

/**
 * Everything the workspace needs, asked for at once; `sha256` is the text that the page knew of, and another is fetched
 * when the document has a newer version by now.
 */
export function useDocumentData(slug: string, documentId: string, sha256: string) {
  const paths = documentPaths(slug, documentId, sha256);
  const [document, excerpts, themes, cases] = useQueries({
    queries: [
      { queryKey: [paths.document], queryFn: () => callApi<DocumentDetail>('GET', paths.document) },
      { queryKey: [paths.excerpts], queryFn: () => fetchExcerpts(paths.excerpts) },
      { queryKey: [paths.themes], queryFn: () => fetchThemes(paths.themes) },
      { queryKey: [paths.cases], queryFn: () => callApi<Items<CaseView>>('GET', paths.cases) },
    ],
  });
  const current = documentPaths(slug, documentId, document.data?.version.sha256 ?? sha256).text;
  const text = useQuery({ queryKey: [current], queryFn: () => fetchText(current) });
  const all = [document, excerpts, themes, cases, text];
  const coding = useMemo(
    () =>
      excerpts.data && themes.data && cases.data ? { excerpts: excerpts.data, themes: themes.data } : null,
    [excerpts.data, themes.data, cases.data],
  );
  const data: DocumentData | null =
    document.data && text.data !== undefined
      ? { document: document.data, text: text.data, coding, cases: cases.data?.items ?? NO_CASES }
      : null;
  return {
    data,
    problem: all.find(({ error }) => error !== null)?.error ?? null,
    retry: () => void Promise.all(all.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
  };
}

async function fetchExcerpts(path: string): Promise<ReadonlyMap<string, ExcerptView>> {
  const { items } = await callApi<Items<ExcerptView>>('GET', path);
  return new Map(items.map((excerpt) => [excerpt.id, excerpt]));
}

async function fetchThemes(path: string): Promise<ThemeView[]> {
  return (await callApi<Items<ThemeView>>('GET', path)).items;
}

/** What others may have changed since. */
export async function fetchCoding(slug: string, documentId: string): Promise<CodingState> {
  const paths = documentPaths(slug, documentId, '');
  const [excerpts, themes] = await Promise.all([fetchExcerpts(paths.excerpts), fetchThemes(paths.themes)]);
  return { excerpts, themes };
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(`/api/v1${path}`);
  if (!response.ok) throw new ApiProblem(response.status, {});
  return response.text();
}
