import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** The text on the screen is no longer the current one. What is unsent or refused lies in the browser, and outlives the reload. */
export function NewVersionNotice() {
  const t = useTranslations('workspace.newVersion');
  return (
    <div className="border-b border-line px-4.5 py-2">
      <Notice tone="warn" alert action={<Button onClick={() => location.reload()}>{t('load')}</Button>}>
        {t('text')}
      </Notice>
    </div>
  );
}
