'use client';

import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { QuoteList } from '@/components/quotes/quote-list';
import { ColorDot } from '@/components/ui/color-dot';
import { hueClass } from '@/components/ui/hue';
import { joinClasses } from '@/components/ui/join-classes';

export interface ThemeWeight {
  id: string;
  name: string;
  color: number;
  depth: number;
  /** Distinct excerpts, those of the themes below included. */
  count: number;
}

/** How much of a case each theme fills; a theme opens its quotes. */
export function ThemeWeights({
  slug,
  caseId,
  weights,
}: {
  slug: string;
  caseId: string;
  weights: ThemeWeight[];
}) {
  const heaviest = Math.max(...weights.map(({ count }) => count));
  return (
    <ul className="flex flex-col">
      {weights.map((weight) => (
        <li key={weight.id} className="border-b border-line">
          <Weight slug={slug} caseId={caseId} weight={weight} heaviest={heaviest} />
        </li>
      ))}
    </ul>
  );
}

interface WeightProps {
  slug: string;
  caseId: string;
  weight: ThemeWeight;
  heaviest: number;
}

function Weight({ slug, caseId, weight, heaviest }: WeightProps) {
  const t = useTranslations('cases');
  const [isOpen, setIsOpen] = useState(false);
  const { id, name, color, depth, count } = weight;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)} className="group">
      <summary className="grid grid-cols-[minmax(0,1fr)_8rem_3rem] items-center gap-3 py-1.5 hover:bg-surface md:grid-cols-[minmax(0,1fr)_14rem_3rem]">
        <span className="flex min-w-0 items-center gap-2" style={{ paddingLeft: `${depth * 1.2}rem` }}>
          <ChevronRight aria-hidden size={14} className="shrink-0 text-ink-3 group-open:rotate-90" />
          <ColorDot color={color} />
          <span className={joinClasses('truncate', depth === 0 && 'font-medium')}>{name}</span>
        </span>
        <span aria-hidden className="h-2 rounded-sm bg-sunken">
          <span
            className={joinClasses(hueClass(color), 'block h-full rounded-sm bg-stripe')}
            style={{ width: `${(count / heaviest) * 100}%` }}
          />
        </span>
        <span className="text-right tabular-nums" aria-label={t('weight', { count })}>
          {count}
        </span>
      </summary>
      {isOpen && (
        <div className="max-w-prose py-3 pl-9">
          <QuoteList slug={slug} filter={`theme=${id}&case=${caseId}`} />
        </div>
      )}
    </details>
  );
}
