import { useQuery } from '@tanstack/react-query';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { Proposals } from '@/lib/domain/pseudonyms/get-proposals';

export interface NamedText {
  proposals: Proposals;
  text: string;
}

/** A document's text with the names that were found in it: of one version, whichever is current. */
export function useNamedText(documentPath: string) {
  return useQuery({
    queryKey: [documentPath],
    retry: false,
    queryFn: async (): Promise<NamedText> => {
      const proposals = await callApi<Proposals>('GET', `${documentPath}/pseudonym-proposals`);
      const response = await fetch(`/api/v1${documentPath}/text/${proposals.sha256}`);
      if (!response.ok) throw new ApiProblem(response.status, {});
      return { proposals, text: await response.text() };
    },
  });
}
