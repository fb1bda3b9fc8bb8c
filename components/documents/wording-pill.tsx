import { useTranslations } from 'next-intl';
import { Pill } from '@/components/ui/pill';
import type { Wording } from '@/lib/core/materials/document-kind';

/** Notes stand out: they are no testimony. */
export function WordingPill({ wording }: { wording: Wording }) {
  const t = useTranslations('documents.wordings');
  return <Pill tone={wording === 'NOTES' ? 'warn' : 'neutral'}>{t(wording)}</Pill>;
}
