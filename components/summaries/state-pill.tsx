import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';
import type { SummaryState } from '@/lib/core/review/summary-review';

const TONE = {
  DRAFT: 'neutral',
  SUBMITTED: 'warn',
  CHANGES_REQUESTED: 'bad',
  APPROVED: 'good',
} as const satisfies Record<SummaryState, string>;

export function StatePill({ state }: { state: SummaryState }) {
  const t = useTranslations('summaries.state');
  return <Pill tone={TONE[state]}>{t(state)}</Pill>;
}
