import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { documentPaths } from '@/components/workspace/document-paths';
import { excerptsOfMarks } from '@/components/workspace/excerpts-of-marks';
import type { CodingState } from '@/components/workspace/operation';
import type { CaseView } from '@/lib/domain/cases/case-view';
import type { DocumentDetail } from '@/lib/domain/documents/get-document';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { DocumentMarks } from '@/lib/domain/excerpts/list-document-marks';
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
      { queryKey: [paths.marks], queryFn: () => fetchExcerpts(slug, documentId) },
      { queryKey: [paths.themes], queryFn: () => fetchThemes(paths.themes) },
      { queryKey: [paths.cases], queryFn: () => callApi<Items<CaseView>>('GET', paths.cases) },
    ],
  });
  const current = document.data?.version.sha256 ?? sha256;
  const text = useQuery({
    queryKey: [documentId, current],
    queryFn: () => fetchText(slug, documentId, current),
  });
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

async function fetchExcerpts(slug: string, documentId: string): Promise<ReadonlyMap<string, ExcerptView>> {
  const marks = await callApi<DocumentMarks>('GET', documentPaths(slug, documentId, '').marks);
  const text = await fetchText(slug, documentId, marks.sha256);
  return new Map(excerptsOfMarks(marks, documentId, text).map((excerpt) => [excerpt.id, excerpt]));
}

async function fetchThemes(path: string): Promise<ThemeView[]> {
  return (await callApi<Items<ThemeView>>('GET', path)).items;
}

/** What others may have changed since. */
export async function fetchCoding(slug: string, documentId: string): Promise<CodingState> {
  const { themes: themesPath } = documentPaths(slug, documentId, '');
  const [excerpts, themes] = await Promise.all([fetchExcerpts(slug, documentId), fetchThemes(themesPath)]);
  return { excerpts, themes };
}

/** The text that was asked for last: the words behind a sha256 never change, and the excerpts' quotes are read from them too. */
let lastText: { path: string; text: Promise<string> } | null = null;

function fetchText(slug: string, documentId: string, sha256: string): Promise<string> {
  const path = documentPaths(slug, documentId, sha256).text;
  if (lastText?.path !== path) {
    const asked = { path, text: readText(path) };
    asked.text.catch(() => {
      if (lastText === asked) lastText = null;
    });
    lastText = asked;
  }
  return lastText.text;
}

async function readText(path: string): Promise<string> {
  const response = await fetch(`/api/v1${path}`);
  if (!response.ok) throw new ApiProblem(response.status, {});
  return response.text();
}
