'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useSubmit } from '@/components/api/use-submit';
import { Button, LinkButton } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { DecisionForm, type Decision, type Mode } from '@/components/withdrawal/decision-form';
import { linesOf, SearchFields } from '@/components/withdrawal/search-fields';
import {
  NO_CHOICES,
  useWithdrawalPreview,
  type Choices,
} from '@/components/withdrawal/use-withdrawal-preview';
import { WithdrawalEffects } from '@/components/withdrawal/withdrawal-effects';
import type { WithdrawalPreview } from '@/lib/flows/preview-withdrawal';

interface WithdrawalDeskProps {
  slug: string;
  participantId: string;
  code: string;
}

/** First all that rests on the participant; then the decision, which holds for what was seen. */
export function WithdrawalDesk({ slug, participantId, code }: WithdrawalDeskProps) {
  const t = useTranslations('withdrawal');
  const participant = `/studies/${slug}/participants/${participantId}`;
  const { read, looking, failure, refresh, take } = useWithdrawalPreview(`${participant}/withdrawal`);
  const [text, setText] = useState('');
  const [unknownIn, setUnknownIn] = useState<string[]>([]);
  const [mode, setMode] = useState<Mode>('mask');
  const [done, setDone] = useState<number | null>(null);
  const decision = useSubmit<{ documents: number }>({
    method: 'POST',
    path: `${participant}/withdrawal`,
    onDone: ({ documents }) => setDone(documents),
  });
  const choices: Choices = { phrases: linesOf(text), unknownIn };
  const seen = read?.choices ?? NO_CHOICES;
  const stale = JSON.stringify(choices) !== JSON.stringify(seen);
  const [taken, setTaken] = useState<unknown>();
  if (decision.conflict !== undefined && decision.conflict !== taken) {
    setTaken(decision.conflict);
    take({ choices: seen, preview: decision.conflict as WithdrawalPreview });
  }

  if (done !== null) return <Done {...{ code, mode, documents: done, href: participant }} />;
  return (
    <>
      <section aria-labelledby="search" className="flex flex-col gap-3">
        <h2 id="search" className="text-lg font-semibold">
          {t('search')}
        </h2>
        <SearchFields
          identityPath={`${participant}/identity`}
          preview={read?.preview ?? null}
          text={text}
          unknownIn={unknownIn}
          onText={setText}
          onUnknownIn={setUnknownIn}
        />
        <div>
          <Button disabled={looking || !stale} onClick={() => refresh(choices)}>
            {t('refresh')}
          </Button>
        </div>
      </section>
      <section aria-labelledby="effects" className="flex flex-col gap-3" aria-busy={looking}>
        <h2 id="effects" className="text-lg font-semibold">
          {t('effects')}
        </h2>
        {looking && <p role="status">{t('looking')}</p>}
        {failure && (
          <Notice tone="bad" alert>
            {failure}
          </Notice>
        )}
        {read && !looking && <WithdrawalEffects slug={slug} preview={read.preview} />}
      </section>
      {read && (
        <section aria-labelledby="decision" className="flex flex-col gap-3">
          <h2 id="decision" className="text-lg font-semibold">
            {t('decision')}
          </h2>
          {decision.failure && (
            <Notice tone="bad" alert>
              {decision.failure} {decision.conflict !== undefined && t('changedAgain')}
            </Notice>
          )}
          {stale && <p className="text-ink-2">{t('staleChoices')}</p>}
          <DecisionForm
            code={code}
            disabled={stale || looking}
            pending={decision.pending}
            errors={decision.errors}
            onDecide={(decided: Decision) => {
              setMode(decided.mode);
              void decision.submit({ ...seen, ...decided, basis: read.preview.basis });
            }}
          />
        </section>
      )}
    </>
  );
}

function Done({
  code,
  mode,
  documents,
  href,
}: {
  code: string;
  mode: Mode;
  documents: number;
  href: string;
}) {
  const t = useTranslations('withdrawal');
  return (
    <div role="status" className="flex flex-col gap-3">
      <Notice tone="good" action={<LinkButton href={href}>{t('back')}</LinkButton>}>
        <p className="font-medium">
          {t(mode === 'mask' ? 'doneMask' : 'doneErase', { code, count: documents })}
        </p>
        <p>{t('elsewhere')}</p>
      </Notice>
    </div>
  );
}
