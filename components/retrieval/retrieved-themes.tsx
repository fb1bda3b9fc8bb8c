import { Plus, Repeat2, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useRetrieval } from '@/components/retrieval/retrieval-setting';
import type { Recoding } from '@/components/retrieval/use-recoding';
import { ColorDot } from '@/components/ui/color-dot';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';
import type { RetrievedExcerpt } from '@/lib/domain/retrieval/list-retrieved';

const ThemeChoice = dynamic(
  () => import('@/components/retrieval/theme-choice').then((module) => module.ThemeChoice),
  { ssr: false },
);

interface RetrievedThemesProps {
  excerpt: RetrievedExcerpt;
  recoding: Recoding;
}

type Coding = RetrievedExcerpt['codings'][number];

/** The themes of an excerpt; who may write it adds, changes and takes them off here. */
export function RetrievedThemes({ excerpt, recoding }: RetrievedThemesProps) {
  const t = useTranslations('retrieval.recode');
  const { userId, may } = useRetrieval();
  const [choosing, setChoosing] = useState<Coding | 'new' | null>(null);
  const mayWrite = may.write && (excerpt.coderId === userId || may.writeOthers);
  const choose = (themeId: string) => {
    if (choosing === 'new') void recoding.add(excerpt.id, themeId);
    else if (choosing) void recoding.change(excerpt.id, choosing, themeId);
    setChoosing(null);
  };
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {excerpt.codings.map((coding) => (
        <ThemeOfExcerpt
          key={coding.id}
          coding={coding}
          onChange={mayWrite ? () => setChoosing(coding) : null}
          onRemove={() => void recoding.remove(excerpt.id, coding)}
        />
      ))}
      {mayWrite && excerpt.codings.length > 0 && (
        <button
          type="button"
          onClick={() => setChoosing('new')}
          className="inline-flex min-h-6 items-center gap-1 rounded-sm border border-dashed border-edge px-1.5 text-ink-2 hover:bg-sunken"
        >
          <Plus aria-hidden size={13} />
          {t('add')}
        </button>
      )}
      {choosing && <ThemeChoice isForCoding onChoose={choose} onClose={() => setChoosing(null)} />}
    </div>
  );
}

interface ThemeOfExcerptProps {
  coding: Coding;
  /** Null when one may not. */
  onChange: (() => void) | null;
  onRemove: () => void;
}

function ThemeOfExcerpt({ coding, onChange, onRemove }: ThemeOfExcerptProps) {
  const t = useTranslations('retrieval.recode');
  const { themes } = useRetrieval();
  const theme = themes.find(({ id }) => id === coding.themeId);
  if (!theme) return null;
  const { name, color } = theme;
  return (
    <span
      className={joinClasses(
        hueClass(color),
        'inline-flex max-w-full items-center gap-1 rounded-sm border border-stripe bg-tint px-1.5 py-px',
      )}
    >
      <ColorDot color={color} />
      <span className="truncate">{name}</span>
      {onChange && (
        <>
          <button
            type="button"
            aria-label={t('changeOf', { name })}
            onClick={onChange}
            className="rounded-sm p-1 hover:bg-sunken"
          >
            <Repeat2 aria-hidden size={13} />
          </button>
          <button
            type="button"
            aria-label={t('remove', { name })}
            onClick={onRemove}
            className="rounded-sm p-1 hover:bg-sunken"
          >
            <X aria-hidden size={13} />
          </button>
        </>
      )}
    </span>
  );
}
