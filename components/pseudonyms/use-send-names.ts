import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ApiProblem, callApi } from '@/components/api/call-api';
import { chosenNames, itemsOf, type DeskName } from '@/components/pseudonyms/desk-names';
import type { Pseudonymised } from '@/lib/flows/pseudonymise-document';

interface Target {
  path: string;
  versionId: string;
  onDone: (result: Pseudonymised) => void;
}

export interface Sending {
  pending: boolean;
  /** What the server says beside a name, by its key. */
  refusals: ReadonlyMap<string, string>;
  /** What concerns the whole. */
  failure: string | null;
  /** The document has a newer text. */
  isStale: boolean;
}

const ITEM_FIELD = /^items\.(\d+)\./;

/** Sends the accepted names; a refusal comes back beside the name it is of. */
export function useSendNames({ path, versionId, onDone }: Target) {
  const t = useTranslations('app');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<{ error: ApiProblem; keys: string[] } | null>(null);

  async function send(names: readonly DeskName[], reason: string): Promise<void> {
    const keys = chosenNames(names).map(({ key }) => key);
    setPending(true);
    setProblem(null);
    try {
      const body = { versionId, items: itemsOf(names), reason };
      onDone(await callApi<Pseudonymised>('POST', `${path}/pseudonymise`, body));
    } catch (error) {
      setProblem({ error: error instanceof ApiProblem ? error : new ApiProblem(0, {}), keys });
    } finally {
      setPending(false);
    }
  }

  const refusals = refusalsOf(problem);
  const failure = problem && refusals.size === 0 ? (problem.error.body.detail ?? t('unreachable')) : null;
  const sending: Sending = { pending, refusals, failure, isStale: problem?.error.status === 409 };
  return { ...sending, send };
}

function refusalsOf(problem: { error: ApiProblem; keys: string[] } | null): Map<string, string> {
  return new Map(
    Object.entries(problem?.error.fields ?? {}).flatMap(([field, message]) => {
      const key = problem?.keys[Number(ITEM_FIELD.exec(field)?.[1] ?? -1)];
      return key === undefined ? [] : [[key, message] as const];
    }),
  );
}
