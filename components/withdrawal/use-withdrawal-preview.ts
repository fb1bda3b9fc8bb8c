import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { WithdrawalPreview } from '@/lib/flows/preview-withdrawal';

/** What is looked for: names and other phrases, and the documents where the unknown voices are theirs. */
export interface Choices {
  phrases: string[];
  unknownIn: string[];
}

export const NO_CHOICES: Choices = { phrases: [], unknownIn: [] };

interface Read {
  choices: Choices;
  preview: WithdrawalPreview;
}

/** The preview of the choices it was last asked for. */
export function useWithdrawalPreview(path: string) {
  const unreachable = useTranslations('app')('unreachable');
  const [read, setRead] = useState<Read | null>(null);
  const [looking, setLooking] = useState(true);
  const [failure, setFailure] = useState<string | null>(null);

  const look = useCallback(
    (choices: Choices) =>
      callApi<WithdrawalPreview>('POST', `${path}/preview`, choices).then(
        (preview) => {
          setRead({ choices, preview });
          setFailure(null);
          setLooking(false);
        },
        (error: unknown) => {
          setFailure((error instanceof ApiProblem && error.body.detail) || unreachable);
          setLooking(false);
        },
      ),
    [path, unreachable],
  );

  useEffect(() => {
    void look(NO_CHOICES);
  }, [look]);

  return {
    read,
    looking,
    failure,
    refresh: (choices: Choices) => {
      setLooking(true);
      void look(choices);
    },
    /** What a refused decision was answered with. */
    take: setRead,
  };
}
