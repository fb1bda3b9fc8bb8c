'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { ConsentDialog } from '@/components/participants/consent-dialog';
import { ConsentPill } from '@/components/participants/consent-pill';
import { FormPanel } from '@/components/participants/form-panel';
import type { ConsentState } from '@/components/participants/participant-row';
import { Button } from '@/components/ui/button';

interface ConsentPanelProps {
  study: string;
  participant: { id: string; code: string };
  /** The newest first. */
  consents: ConsentState[];
  mayWrite: boolean;
  /** Signed forms are for those who may know who signed. */
  mayKnow: boolean;
}

export function ConsentPanel({ study, participant, consents, mayWrite, mayKnow }: ConsentPanelProps) {
  const t = useTranslations('participants');
  const [isRecording, setRecording] = useState(false);
  const [holding, ...history] = consents;
  const path = `/studies/${study}/participants/${participant.id}/consents`;
  return (
    <section aria-labelledby="consents" className="flex flex-col gap-3">
      <div className="flex items-center justify-between gap-3">
        <h2 id="consents" className="text-lg font-semibold">
          {t('consents.title')}
        </h2>
        {mayWrite && <Button onClick={() => setRecording(true)}>{t('consents.record')}</Button>}
      </div>
      {!holding && <p className="text-ink-2">{t('consents.none')}</p>}
      {holding && (
        <div className="flex flex-col gap-2 rounded-md border border-line bg-surface p-3">
          <ConsentLine consent={holding} isHolding />
          <p className="text-ink-2">{t(`levelText.${holding.level}`)}</p>
          <FormPanel
            path={`${path}/${holding.id}/form`}
            form={holding.form}
            mayWrite={mayWrite}
            mayKnow={mayKnow}
          />
        </div>
      )}
      {history.length > 0 && (
        <>
          <h3 className="font-medium">{t('consents.history')}</h3>
          <ul className="flex flex-col gap-2">
            {history.map((consent) => (
              <li key={consent.id} className="flex flex-col gap-1 border-l-2 border-line pl-3">
                <ConsentLine consent={consent} />
                {consent.form && (
                  <FormPanel
                    path={`${path}/${consent.id}/form`}
                    form={consent.form}
                    mayWrite={mayWrite}
                    mayKnow={mayKnow}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {isRecording && (
        <ConsentDialog
          study={study}
          participants={[participant]}
          onClose={() => setRecording(false)}
          onDone={() => setRecording(false)}
        />
      )}
    </section>
  );
}

function ConsentLine({ consent, isHolding }: { consent: ConsentState; isHolding?: boolean }) {
  const t = useTranslations('participants');
  const format = useFormatter();
  const { level, givenOn, legalBasis, noticeVersion, recordedAt, recordedBy } = consent;
  const day = (date: string) => format.dateTime(new Date(date), { dateStyle: 'long', timeZone: 'UTC' });
  const details = [
    givenOn && t('consents.of', { date: day(givenOn) }),
    t(`consents.bases.${legalBasis}`),
    noticeVersion && t('consents.notice', { version: noticeVersion }),
    t('consents.recordedBy', {
      name: recordedBy.name,
      date: format.dateTime(new Date(recordedAt), { dateStyle: 'long' }),
    }),
  ];
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
      <ConsentPill level={level} />
      {isHolding && <span className="font-medium">{t('consents.holds')}</span>}
      <span className="text-xs text-ink-2">{details.filter(Boolean).join(' · ')}</span>
    </p>
  );
}
