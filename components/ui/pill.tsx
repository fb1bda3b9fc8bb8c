import type { ReactNode } from 'react';
import { joinClasses } from '@/components/ui/join-classes';

const TONE = {
  neutral: 'text-ink-2',
  good: 'text-good',
  warn: 'text-warn',
  bad: 'text-bad',
  accent: 'text-accent',
};

export function Pill({ tone = 'neutral', children }: { tone?: keyof typeof TONE; children: ReactNode }) {
  return (
    <span
      className={joinClasses(
        'inline-flex items-center gap-1.5 rounded-full border border-line bg-sunken px-2 py-px text-xs font-medium whitespace-nowrap',
        TONE[tone],
      )}
    >
      {children}
    </span>
  );
}
