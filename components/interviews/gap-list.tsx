import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { gapLink } from '@/components/interviews/gap-link';
import type { InterviewGap } from '@/lib/core/interviews/interview-gaps';

interface GapListProps {
  base: string;
  interviewId: string;
  gaps: readonly InterviewGap[];
  /** Whoever may mend them is led to where. */
  mayWrite: boolean;
}

/** What an interview lacks, each with the way to mend it. */
export function GapList({ base, interviewId, gaps, mayWrite }: GapListProps) {
  const t = useTranslations('life');
  if (gaps.length === 0) return <p className="text-good">{t('nothingLacks')}</p>;
  return (
    <ul className="flex flex-col items-start gap-0.5">
      {gaps.map((gap) => (
        <li key={gap.kind} className="flex items-baseline gap-1.5">
          <span aria-hidden className="size-1.5 shrink-0 self-center rounded-full bg-warn" />
          {mayWrite ? (
            <Link
              href={gapLink(base, interviewId, gap)}
              className="inline-flex min-h-6 items-center hover:text-accent hover:underline"
            >
              {t(`gap.${gap.kind}`)}
            </Link>
          ) : (
            t(`gap.${gap.kind}`)
          )}
        </li>
      ))}
    </ul>
  );
}
