import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { Refusal } from '@/components/kept/kept-coding';
import { carryRefusal } from '@/components/workspace/carry-refusal';
import { useSetting } from '@/components/workspace/workspace-setting';

/** Tries a refused change again, on the text that is on the screen. */
export function useRetryRefusal(): (refusal: Refusal) => Promise<void> {
  const t = useTranslations('workspace.said');
  const setting = useSetting();
  return async (refusal) => {
    const carried = await carryRefusal(refusal, setting).catch(() => null);
    if (!carried) toast(t('chooseAnew'));
    else if (!setting.session.retryRefusal(carried)) toast(t('nothingLeft'));
  };
}
