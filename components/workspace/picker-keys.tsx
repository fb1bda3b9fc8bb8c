import { useTranslations } from 'next-intl';
import { Kbd } from '@/components/ui/kbd';

export function PickerKeys() {
  const t = useTranslations('workspace.picker');
  const k = useTranslations('workspace.keys');
  return (
    <p className="flex flex-1 flex-wrap gap-x-4 gap-y-1 text-xs text-ink-2">
      <span>
        <Kbd>↵</Kbd> {t('hintApply')}
      </span>
      <span>
        <Kbd>{k('shift')}</Kbd> <Kbd>↵</Kbd> {t('hintMore')}
      </span>
      <span>
        <Kbd>{k('alt')}</Kbd> <Kbd>P</Kbd> {t('hintPin')}
      </span>
      <span>
        <Kbd>Esc</Kbd> {t('hintClose')}
      </span>
    </p>
  );
}
