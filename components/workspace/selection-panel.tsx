import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { Kbd } from '@/components/ui/kbd';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { paragraphsLabel } from '@/components/workspace/paragraphs-label';
import { Quote } from '@/components/workspace/quote';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface SelectionPanelProps {
  selection: OffsetRange;
  recent: readonly ThemeView[];
  onApply: (themeId: string) => void;
  onPick: () => void;
}

/** What is selected, and the themes it can be given at once. */
export function SelectionPanel({ selection, recent, onApply, onPick }: SelectionPanelProps) {
  const t = useTranslations('workspace.inspector');
  const { text, paragraphs, may } = useSetting();
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-col gap-1.5">
        <h3 className="flex items-baseline justify-between font-semibold">
          {t('selection')}
          <small className="text-xs font-normal text-ink-3">
            {paragraphsLabel(t, paragraphs, selection)}
          </small>
        </h3>
        <Quote text={text.slice(selection.start, selection.end)} />
      </div>
      {may.code && (
        <>
          <Button variant="primary" className="self-start" onClick={onPick}>
            {t('apply')} <Kbd>C</Kbd>
          </Button>
          <RecentThemes recent={recent} onApply={onApply} />
        </>
      )}
    </div>
  );
}

export function RecentThemes({
  recent,
  onApply,
}: {
  recent: readonly ThemeView[];
  /** Leave out where there is nothing to apply them to. */
  onApply?: (themeId: string) => void;
}) {
  const t = useTranslations('workspace.inspector');
  const { themeName } = useSetting();
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t('recent')}</h3>
      {recent.length === 0 && <p className="text-ink-2">{t('noRecent')}</p>}
      <ol className="-mx-1.5">
        {recent.map((theme, i) => (
          <li key={theme.id}>
            <button
              type="button"
              disabled={!onApply}
              onClick={() => onApply?.(theme.id)}
              className="flex min-h-7 w-full items-center gap-2 rounded-md px-1.5 text-left enabled:hover:bg-sunken"
            >
              <Kbd>{i + 1}</Kbd>
              <ColorDot color={theme.color} />
              <span className="min-w-0 flex-1 truncate">{themeName(theme)}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
