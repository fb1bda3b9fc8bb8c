import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { isLocale } from '@/lib/i18n/locale';

const SAMPLES = {
  it: {
    themes: ['tema:"Governance › Reti"', 'tema:"Reti"'],
    proximity: [
      'tema:"Reti" VICINO A[500 caratteri] tema:"Fondi"',
      'tema:"Reti" SEGUITO DA[1 paragrafo] (tema:"Fondi" O tema:"Personale")',
      'tema:"Reti" SOVRAPPOSTO A tema:"Fondi"',
      'tema:"Reti" DENTRO tema:"Fondi"',
      'tema:"Reti" CONTENENTE tema:"Fondi"',
      'tema:"Reti" PRECEDUTO DA[0 paragrafi] tema:"Fondi"',
    ],
    combine: ['tema:"Reti" E NON (tema:"Fondi" O caso:"C1")'],
    details: ['tema:"Reti"[solo]', 'tema:"Reti"[peso>=50]', 'VICINO A[2 paragrafi]'],
    conditions: [
      'caso:"C1"   caso:nessuno',
      'intervista:12   documento:"Verbale"',
      'testimone:"T01"   codificatore:"Ada"',
      'data>=2022-06   codificato>=2026-01-15',
      'peso>=50   chiave:sì',
      'forma:testuale   forma:appunti',
    ],
    words: ['testo:"casa di cura"', 'memo:"da rivedere"'],
  },
  en: {
    themes: ['theme:"Governance › Networks"', 'theme:"Networks"'],
    proximity: [
      'theme:"Networks" NEAR[500 characters] theme:"Funds"',
      'theme:"Networks" FOLLOWED BY[1 paragraph] (theme:"Funds" OR theme:"Staff")',
      'theme:"Networks" OVERLAPPING theme:"Funds"',
      'theme:"Networks" WITHIN theme:"Funds"',
      'theme:"Networks" CONTAINING theme:"Funds"',
      'theme:"Networks" PRECEDED BY[0 paragraphs] theme:"Funds"',
    ],
    combine: ['theme:"Networks" AND NOT (theme:"Funds" OR case:"C1")'],
    details: ['theme:"Networks"[only]', 'theme:"Networks"[weight>=50]', 'NEAR[2 paragraphs]'],
    conditions: [
      'case:"C1"   case:none',
      'interview:12   document:"Minutes"',
      'speaker:"T01"   coder:"Ada"',
      'date>=2022-06   coded>=2026-01-15',
      'weight>=50   key:yes',
      'wording:verbatim   wording:notes',
    ],
    words: ['text:"nursing home"', 'memo:"to check"'],
  },
};

const PARTS = ['themes', 'proximity', 'combine', 'details', 'conditions', 'words'] as const;

/** The text form at a glance. */
export function QueryHelp() {
  const t = useTranslations('retrieval.help');
  const locale = useLocale();
  const samples = SAMPLES[isLocale(locale) ? locale : 'it'];
  return (
    <details className="rounded-md border border-line bg-surface">
      <summary className="cursor-pointer px-3 py-2 font-medium">{t('title')}</summary>
      <div className="flex flex-col gap-3 px-3 pb-3">
        {PARTS.map((part) => (
          <Part key={part} title={t(part)}>
            {samples[part].map((sample) => (
              <code key={sample} className="block font-mono text-xs wrap-anywhere whitespace-pre-wrap">
                {sample}
              </code>
            ))}
          </Part>
        ))}
        <p className="text-ink-2">{t('note')}</p>
      </div>
    </details>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-1">
      <h3 className="text-ink-2">{title}</h3>
      {children}
    </div>
  );
}
