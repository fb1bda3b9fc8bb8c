'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import type { DeskName } from '@/components/pseudonyms/desk-names';
import { MARK_LOOK, NamedLine } from '@/components/pseudonyms/named-line';
import { linesOf, marksOf } from '@/components/pseudonyms/text-pieces';
import { useTextPointer } from '@/components/pseudonyms/use-text-pointer';
import { Button } from '@/components/ui/button';

interface NamedTextProps {
  text: string;
  names: readonly DeskName[];
  current: string | null;
  /** The start of the name that is to be in sight. */
  place: number | null;
  /** Whether the text is shown as it will be. */
  after: boolean;
  onView: (after: boolean) => void;
  onMark: (key: string, start: number) => void;
  onAdd: (range: { start: number; end: number }) => void;
}

const LEGEND = ['open', 'accepted', 'left'] as const;

/** The whole text with its names marked, before or after. */
export function NamedText(props: NamedTextProps) {
  const { text, names, current, place, after, onView, onMark, onAdd } = props;
  const t = useTranslations('pseudonyms');
  const ref = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => marksOf(names), [names]);
  const lines = useMemo(() => linesOf(text, marks), [text, marks]);
  const { selected, forget } = useTextPointer(ref, { text, onMark });

  useEffect(() => {
    if (place === null) return;
    const mark = ref.current?.querySelector(`[data-place="${String(place)}"]`);
    mark?.scrollIntoView({ block: 'nearest' });
  }, [place, after]);

  return (
    <section aria-label={t('text')} className="flex flex-col max-lg:h-[50vh] max-lg:shrink-0 lg:min-h-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-4.5 py-2">
        <div role="group" aria-label={t('view')} className="flex gap-1">
          {[false, true].map((view) => (
            <Button
              key={String(view)}
              variant={after === view ? 'secondary' : 'quiet'}
              aria-pressed={after === view}
              onClick={() => {
                onView(view);
              }}
            >
              {t(view ? 'after' : 'before')}
            </Button>
          ))}
        </div>
        <ul aria-label={t('legend')} className="flex flex-wrap gap-x-3 text-xs text-ink-2">
          {LEGEND.map((state) => (
            <li key={state}>
              <mark className={MARK_LOOK[state]}>{t(`marks.${state}`)}</mark>
            </li>
          ))}
        </ul>
      </div>
      {selected && !after && (
        <div className="flex flex-wrap items-center gap-3 border-b border-line bg-accent-soft px-4.5 py-1.5">
          <span className="min-w-0 truncate">«{text.slice(selected.start, selected.end)}»</span>
          <Button
            onClick={() => {
              onAdd(selected);
              forget();
            }}
          >
            {t('addSelected')}
          </Button>
        </div>
      )}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keys scroll it */}
      <div ref={ref} tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-4.5 py-4">
        <div className="mx-auto max-w-[42rem] font-serif text-lg leading-relaxed">
          {lines.map((line) => (
            <NamedLine key={line.start} text={text} line={line} current={current} after={after} />
          ))}
        </div>
      </div>
    </section>
  );
}
