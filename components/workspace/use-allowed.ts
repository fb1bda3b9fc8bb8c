import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { mayChange, useSetting } from '@/components/workspace/workspace-setting';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** Whether the person may change an excerpt; says so when not. */
export function useAllowed(): (excerpt: ExcerptView) => boolean {
  const t = useTranslations('workspace.said');
  const setting = useSetting();
  return (excerpt) => {
    if (mayChange(setting, excerpt)) return true;
    toast(t('notYours', { name: setting.coderName(excerpt.coderId) }));
    return false;
  };
}
