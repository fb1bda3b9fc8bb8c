import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { Dialog } from '@/components/ui/dialog';
import { NOTHING_HIDDEN, withToggled, type HiddenParts } from '@/components/workspace/hidden-parts';
import { useSetting } from '@/components/workspace/workspace-setting';
import { descendantIds, flattenThemes } from '@/lib/core/coding/theme-tree';
import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ViewDialogProps {
  hidden: HiddenParts;
  onHide: (hidden: HiddenParts) => void;
  themes: ReadonlyMap<string, ThemeView>;
  excerpts: readonly ExcerptView[];
  onClose: () => void;
}

const ROW = 'flex min-h-7 items-center gap-2 rounded-sm px-1 hover:bg-sunken';

/** What is shown in the text, the margin, the overview and the list. It changes as it is ticked. */
export function ViewDialog({ hidden, onHide, themes, excerpts, onClose }: ViewDialogProps) {
  const t = useTranslations('workspace.view');
  const { coderName, userId } = useSetting();
  const coders = [...new Set([userId, ...excerpts.map(({ coderId }) => coderId)])];
  return (
    <Dialog
      title={t('title')}
      onClose={onClose}
      footer={<Button onClick={() => onHide(NOTHING_HIDDEN)}>{t('showAll')}</Button>}
    >
      <p className="mb-3 text-ink-2">{t('text')}</p>
      <label className={ROW}>
        <input
          type="checkbox"
          checked={!hidden.stripes}
          onChange={() => onHide({ ...hidden, stripes: !hidden.stripes })}
        />
        {t('stripes')}
      </label>
      <fieldset className="mt-3">
        <legend className="font-semibold">{t('coders')}</legend>
        {coders.map((id) => (
          <label key={id} className={ROW}>
            <input
              type="checkbox"
              checked={!hidden.coders.has(id)}
              onChange={() => onHide({ ...hidden, coders: withToggled(hidden.coders, [id]) })}
            />
            {id === userId ? t('you', { name: coderName(id) }) : coderName(id)}
          </label>
        ))}
      </fieldset>
      <ShownThemes themes={themes} hidden={hidden} onHide={onHide} />
    </Dialog>
  );
}

function ShownThemes({ themes, hidden, onHide }: Pick<ViewDialogProps, 'themes' | 'hidden' | 'onHide'>) {
  const t = useTranslations('workspace.view');
  const { themeName } = useSetting();
  const all = [...themes.values()];
  return (
    <fieldset className="mt-3">
      <legend className="flex w-full flex-wrap items-baseline justify-between gap-x-3 font-semibold">
        {t('themes')}
        <button
          type="button"
          onClick={() => onHide({ ...hidden, themes: new Set(themes.keys()) })}
          className="min-h-6 text-xs font-normal text-accent underline underline-offset-2"
        >
          {t('hideThemes')}
        </button>
      </legend>
      <p className="text-xs text-ink-2">{t('branchHint')}</p>
      {flattenThemes(all).map(({ theme, depth }) => (
        <label key={theme.id} className={ROW} style={{ paddingLeft: `${depth * 1.1 + 0.25}rem` }}>
          <input
            type="checkbox"
            checked={!hidden.themes.has(theme.id)}
            onChange={() => {
              const branch = descendantIds(all, theme.id);
              const shown = hidden.themes.has(theme.id);
              const others = new Set([...hidden.themes].filter((id) => !branch.has(id)));
              onHide({ ...hidden, themes: shown ? others : new Set([...others, ...branch]) });
            }}
          />
          <ColorDot color={theme.color} />
          <span className="min-w-0 truncate">{themeName(theme)}</span>
        </label>
      ))}
    </fieldset>
  );
}
