import { useTranslations } from 'next-intl';
import type { CountedTheme } from '@/components/codebook/codebook-theme';
import { usePlaceWords } from '@/components/codebook/place-words';
import type { MoveClash } from '@/components/codebook/use-codebook';
import { Button } from '@/components/ui/button';
import { placeOf } from '@/lib/core/coding/theme-moves';

interface MoveClashNoticeProps {
  themes: CountedTheme[];
  clash: MoveClash;
  onMove: () => void;
  onLeave: () => void;
}

/** Somebody changed the theme first: where it stands now, where it was to go, and a choice. */
export function MoveClashNotice({ themes, clash, onMove, onLeave }: MoveClashNoticeProps) {
  const t = useTranslations('themes.clash');
  const words = usePlaceWords();
  const now = placeOf(themes, clash.id);
  return (
    <section
      role="alert"
      className="mx-6 mt-4 flex flex-col gap-2 rounded-md border border-warn bg-surface p-3"
    >
      <h3 className="font-semibold text-warn">{t('title', { name: words.nameOf(themes, clash.id) })}</h3>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="text-ink-2">{t('now')}</dt>
        <dd>{now && words.placeWords(themes, now)}</dd>
        <dt className="text-ink-2">{t('mine')}</dt>
        <dd>{words.placeWords(themes, clash.mine)}</dd>
      </dl>
      <div className="flex gap-2">
        <Button variant="primary" onClick={onMove}>
          {t('move')}
        </Button>
        <Button onClick={onLeave}>{t('leave')}</Button>
      </div>
    </section>
  );
}
