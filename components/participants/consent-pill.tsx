import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';
import type { ConsentLevel } from '@/lib/core/consent/consent-level';

const TONE = { VERBATIM: 'good', PARAPHRASE: 'accent', NONE: 'bad', WITHDRAWN: 'bad' } as const;

export function ConsentPill({ level }: { level: ConsentLevel | null }) {
  const t = useTranslations('participants');
  return level === null ? (
    <Pill tone="warn">{t('notRecorded')}</Pill>
  ) : (
    <Pill tone={TONE[level]}>{t(`level.${level}`)}</Pill>
  );
}
