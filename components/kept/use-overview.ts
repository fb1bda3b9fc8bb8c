'use client';

import { useCallback, useEffect, useState } from 'react';
import { readOverview, type KeptOverview } from '@/components/kept/kept-overview';

const LOOK_MS = 4_000;

interface Looking {
  /** Null until it is known. */
  overview: KeptOverview | null;
  /** The browser keeps nothing, or does not let it be read. */
  isUnreadable: boolean;
  look: () => void;
}

/** What lies in this browser alone, looked at again and again. */
export function useOverview(userId: string): Looking {
  const [overview, setOverview] = useState<KeptOverview | null>(null);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const look = useCallback(() => {
    readOverview(userId).then(setOverview, () => setIsUnreadable(true));
  }, [userId]);
  useEffect(() => {
    look();
    const timer = setInterval(look, LOOK_MS);
    addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
    };
  }, [look]);
  return { overview, isUnreadable, look };
}
