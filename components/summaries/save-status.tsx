import { useTranslations } from 'next-intl';
import type { SessionView } from '@/components/summaries/draft-session';
import { joinClasses } from '@/components/ui/join-classes';

/** Whether what is written is saved: always in sight while one writes. */
export function SaveStatus({ view }: { view: SessionView }) {
  const t = useTranslations('summaries.editor');
  const shown = view.conflict ? 'conflict' : view.state;
  const bad = shown === 'failed' || shown === 'conflict';
  return (
    <span role="status" className={joinClasses('text-xs font-medium', bad ? 'text-bad' : 'text-ink-2')}>
      {t(shown)}
    </span>
  );
}
