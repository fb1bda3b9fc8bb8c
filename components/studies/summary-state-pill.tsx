import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';

const TONE = { DRAFT: 'neutral', SUBMITTED: 'accent', CHANGES_REQUESTED: 'warn', APPROVED: 'good' } as const;

export function SummaryStatePill({ state }: { state: keyof typeof TONE }) {
  const t = useTranslations('studies.overview.state');
  return <Pill tone={TONE[state]}>{t(state)}</Pill>;
}
