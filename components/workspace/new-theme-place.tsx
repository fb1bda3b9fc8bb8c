import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { useSetting } from '@/components/workspace/workspace-setting';
import { flattenThemes } from '@/lib/core/coding/theme-tree';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface NewThemePlaceProps {
  name: string;
  themes: readonly ThemeView[];
  parentId: string | null;
  onParent: (parentId: string | null) => void;
  onCreate: () => void;
}

/** Below which theme the new one goes, and the step that makes and applies it. */
export function NewThemePlace({ name, themes, parentId, onParent, onCreate }: NewThemePlaceProps) {
  const t = useTranslations('workspace.picker');
  const { themeName } = useSetting();
  const id = useId();
  return (
    <div className="mt-2 flex flex-wrap items-center gap-2 border-t border-line pt-3">
      <label htmlFor={id} className="text-ink-2">
        {t('below')}
      </label>
      <select
        id={id}
        value={parentId ?? ''}
        onChange={(event) => onParent(event.target.value || null)}
        className="min-h-8 min-w-0 flex-1 rounded-md border border-edge bg-surface px-2"
      >
        <option value="">{t('noParent')}</option>
        {flattenThemes(themes).map(({ theme, depth }) => (
          <option key={theme.id} value={theme.id}>
            {`${'   '.repeat(depth)}${themeName(theme)}`}
          </option>
        ))}
      </select>
      <Button variant="primary" onClick={onCreate} aria-label={t('create', { name })}>
        {t('createShort')}
      </Button>
    </div>
  );
}
