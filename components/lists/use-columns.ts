'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { toast } from 'sonner';
import { ApiProblem, callApi } from '@/components/api/call-api';
import type { ColumnOf, ListName } from '@/lib/core/lists/list-columns';

/** The columns of a list as the person wants them, kept with their account. */
export function useColumns<L extends ListName>(list: L, initial: ColumnOf<L>[]) {
  const common = useTranslations('app');
  const [columns, setColumns] = useState(initial);
  const sent = useRef<Promise<unknown>>(Promise.resolve());

  function choose(next: ColumnOf<L>[]): void {
    setColumns(next);
    // One after the other: the last choice is the one that stays.
    sent.current = sent.current
      .then(() => callApi('PUT', `/profile/preferences/columns:${list}`, { columns: next }))
      .catch((error: unknown) => {
        toast.error((error instanceof ApiProblem && error.body.detail) || common('unreachable'));
      });
  }

  return { list, columns, choose };
}

export type ChosenColumns<L extends ListName> = ReturnType<typeof useColumns<L>>;
