import { Pin } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ProposalsPanel } from '@/components/proposals/proposals-panel';
import { Button } from '@/components/ui/button';
import { ColorDot } from '@/components/ui/color-dot';
import { Kbd } from '@/components/ui/kbd';
import type { OffsetRange } from '@/components/transcript/transcript-data';
import { paragraphsLabel } from '@/components/workspace/paragraphs-label';
import { Quote } from '@/components/workspace/quote';
import { WholeMenu } from '@/components/workspace/whole-menu';
import type { WholeUnit } from '@/components/workspace/whole-range';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface SelectionPanelProps {
  selection: OffsetRange;
  recent: readonly ThemeView[];
  themes: ReadonlyMap<string, ThemeView>;
  pinned: readonly string[];
  onApply: (themeId: string) => void;
  onPick: () => void;
  onInVivo: () => void;
  onWhole: (unit: WholeUnit) => void;
}

/** What is selected, and the themes it can be given at once. */
export function SelectionPanel(props: SelectionPanelProps) {
  const { selection, recent, themes, pinned, onApply, onPick, onInVivo, onWhole } = props;
  const t = useTranslations('workspace.inspector');
  const { slug, documentId, themeName, text, paragraphs, may, isNotes } = useSetting();
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
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={onPick}>
              {t('apply')} <Kbd>C</Kbd>
            </Button>
            {may.writeThemes && !isNotes && (
              <Button onClick={onInVivo}>
                {t('inVivo')} <Kbd>N</Kbd>
              </Button>
            )}
          </div>
          <RecentThemes recent={recent} pinned={pinned} onApply={onApply} />
          <WholeMenu onWhole={onWhole} />
        </>
      )}
      <ProposalsPanel
        key={`${selection.start}-${selection.end}`}
        {...{ slug, documentId, themes, themeName }}
        {...selection}
        themeIds={[]}
        onApply={may.code ? onApply : undefined}
      />
    </div>
  );
}

export function RecentThemes({
  recent,
  pinned,
  onApply,
}: {
  recent: readonly ThemeView[];
  pinned: readonly string[];
  /** Leave out where there is nothing to apply them to. */
  onApply?: (themeId: string) => void;
}) {
  const t = useTranslations('workspace.inspector');
  const { themeName } = useSetting();
  return (
    <section>
      <h3 className="mb-1 font-semibold">{t(pinned.length > 0 ? 'atHand' : 'recent')}</h3>
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
              {pinned.includes(theme.id) && (
                <Pin aria-hidden size={12} className="fill-current text-accent" />
              )}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
