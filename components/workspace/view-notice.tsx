import { Crosshair, EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ColorDot } from '@/components/ui/color-dot';
import { Kbd } from '@/components/ui/kbd';
import type { HiddenParts } from '@/components/workspace/hidden-parts';
import { useSetting } from '@/components/workspace/workspace-setting';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

interface ViewNoticeProps {
  focus: ThemeView | null;
  /** Its excerpts in this document. */
  focusCount: number;
  hidden: HiddenParts;
  /** Excerpts that are not shown. */
  hiddenCount: number;
  onLeaveFocus: () => void;
  onShowAll: () => void;
  onView: () => void;
}

const BUTTON =
  'min-h-6 rounded-sm px-1 font-medium text-accent underline underline-offset-2 hover:bg-surface';

/** Says above the text that not all is shown as it is, and how to come back. */
export function ViewNotice(props: ViewNoticeProps) {
  const { focus, focusCount, hidden, hiddenCount, onLeaveFocus, onShowAll, onView } = props;
  const t = useTranslations('workspace.view');
  const { themeName } = useSetting();
  const { themes, coders, stripes } = hidden;
  return (
    <>
      {focus && (
        <Line icon={<Crosshair aria-hidden size={14} className="shrink-0 text-accent" />}>
          <span className="inline-flex items-center gap-1.5">
            {t('focusOn')} <ColorDot color={focus.color} />{' '}
            <b className="font-semibold">{themeName(focus)}</b>
          </span>
          <span className="text-ink-2">{t('focusCount', { count: focusCount })}</span>
          <button type="button" onClick={onLeaveFocus} className={BUTTON}>
            {t('leaveFocus')}
          </button>
          <Kbd>Esc</Kbd>
        </Line>
      )}
      {(themes.size > 0 || coders.size > 0 || stripes) && (
        <Line icon={<EyeOff aria-hidden size={14} className="shrink-0 text-warn" />}>
          <span>
            {t('hiddenParts', {
              themes: themes.size,
              coders: coders.size,
              stripes: stripes ? 1 : 0,
              excerpts: hiddenCount,
            })}
          </span>
          <button type="button" onClick={onShowAll} className={BUTTON}>
            {t('showAll')}
          </button>
          <button type="button" onClick={onView} className={BUTTON}>
            {t('change')}
          </button>
        </Line>
      )}
    </>
  );
}

function Line({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-x-2.5 gap-y-0.5 border-b border-line bg-sunken px-4 py-1 text-xs"
    >
      {icon}
      {children}
    </div>
  );
}
