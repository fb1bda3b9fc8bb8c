'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';

/**
 * A list's filter, which is in the address: what is asked for is shown while the server still answers what was asked for before.
 *
 * @param queryOf the filter as the address has it
 */
export function useAskedFilter<Filter>(filter: Filter, queryOf: (filter: Filter) => string) {
  const router = useRouter();
  const path = usePathname();
  const [isPending, startTransition] = useTransition();
  const [asked, setAsked] = useState<Filter | null>(null);
  const draft = isPending && asked !== null ? asked : filter;
  function ask(next: Filter): void {
    setAsked(next);
    startTransition(() => {
      const query = queryOf(next);
      router.replace(query ? `${path}?${query}` : path, { scroll: false });
    });
  }
  return { draft, ask, isPending };
}
