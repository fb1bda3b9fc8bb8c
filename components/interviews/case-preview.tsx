'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { callApi } from '@/components/api/call-api';
import { Notice } from '@/components/ui/notice';

interface Effect {
  changed: number;
  unassigned: number;
}

const PAUSE_MS = 250;

/** What a change of cases would do to the excerpts, asked of the server while it is being chosen. */
export function CasePreview({ path, body }: { path: string; body: unknown }) {
  const t = useTranslations('interviews.preview');
  const asked = JSON.stringify(body);
  const [answer, setAnswer] = useState<{ asked: string; effect: Effect } | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const pause = setTimeout(() => {
      callApi<Effect>('POST', path, JSON.parse(asked), { signal: controller.signal })
        .then((effect) => {
          setAnswer({ asked, effect });
        })
        // Only a forecast: saving says what is wrong.
        .catch(() => undefined);
    }, PAUSE_MS);
    return () => {
      clearTimeout(pause);
      controller.abort();
    };
  }, [path, asked]);
  const effect = answer?.asked === asked ? answer.effect : null;
  return (
    <div aria-live="polite">
      <Notice tone={effect && effect.changed > 0 ? 'warn' : 'info'}>
        {effect ? (effect.changed > 0 ? t('changed', { ...effect }) : t('none')) : t('wait')}
      </Notice>
    </div>
  );
}
