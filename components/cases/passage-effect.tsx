'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { callApi } from '@/components/api/call-api';

interface Effect {
  changed: number;
  unassigned: number;
}

interface PassageEffectProps {
  path: string;
  plan: { tie: { caseId: string; fromParagraph: number; toParagraph: number } } | { untie: string };
}

const PAUSE_MS = 250;

/** How many excerpts a plan would give another case, asked of the server before anything is saved. */
export function PassageEffect({ path, plan }: PassageEffectProps) {
  const t = useTranslations('cases.passage');
  const asked = JSON.stringify(plan);
  const [answer, setAnswer] = useState<{ asked: string; effect: Effect } | null>(null);

  useEffect(() => {
    const abort = new AbortController();
    const timer = setTimeout(() => {
      callApi<Effect>('POST', `${path}/preview`, JSON.parse(asked), { signal: abort.signal })
        .then((effect) => setAnswer({ asked, effect }))
        // What it would do stays unsaid; saving says what went wrong.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [path, asked]);

  const effect = answer?.asked === asked ? answer.effect : null;
  return (
    <p role="status" className="min-h-5 font-medium">
      {effect && t('effect', { changed: effect.changed })}
      {effect && t('effectUnassigned', { unassigned: effect.unassigned })}
    </p>
  );
}
