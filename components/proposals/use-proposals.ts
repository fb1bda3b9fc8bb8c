import { useQuery } from '@tanstack/react-query';
import { callApi } from '@/components/api/call-api';

interface ThemeTogether {
  themeId: string;
  together: number;
  of: number;
}

export interface SimilarParagraph {
  documentId: string;
  documentTitle: string;
  citation: string;
  wording: 'VERBATIM' | 'NOTES';
  start: number;
  end: number;
  speaker: string | null;
  text: string;
  themeIds: string[];
}

interface Passage {
  slug: string;
  documentId: string;
  start: number;
  end: number;
  /** Themes the passage has already. */
  themeIds: readonly string[];
}

/** What the study itself says of a passage, asked when somebody wants to see it. */
export function useProposals({ slug, documentId, start, end, themeIds }: Passage) {
  const study = `/studies/${slug}`;
  const themes = themeIds.toSorted().join(',');
  return useQuery({
    queryKey: ['proposals', documentId, start, end, themes],
    retry: false,
    queryFn: async ({ signal }) => {
      const place = `document=${documentId}&start=${start}&end=${end}`;
      const [similar, together] = await Promise.all([
        callApi<{ items: SimilarParagraph[] }>('GET', `${study}/paragraphs/similar?${place}`, undefined, {
          signal,
        }),
        themes === ''
          ? { items: [] }
          : callApi<{ items: ThemeTogether[] }>(
              'GET',
              `${study}/themes/together?themes=${themes}`,
              undefined,
              {
                signal,
              },
            ),
      ]);
      return { similar: similar.items, together: together.items };
    },
  });
}
