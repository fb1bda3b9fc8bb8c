import { useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { OverviewList, OverviewRow } from '@/components/studies/overview-list';
import { SummaryStatePill } from '@/components/studies/summary-state-pill';
import { Pill } from '@/components/ui/pill';
import { isLate } from '@/lib/core/assignments/coding-progress';
import { dayOf } from '@/lib/core/periods/day-of';
import { partialDateText } from '@/lib/core/periods/partial-date-text';
import type { OwnCase, OwnInterview } from '@/lib/domain/studies/list-own-work';
import type { WaitingItem } from '@/lib/domain/studies/list-waiting';

/** How many rows a list shows before it sends to the whole one. */
const SHOWN = 6;

export function OwnCases({ base, cases }: { base: string; cases: OwnCase[] }) {
  const t = useTranslations('studies.overview');
  return (
    <OverviewList
      title={t('ownCases')}
      empty={t('ownCasesEmpty')}
      more={<More href={`${base}/cases`} label={t('allCases')} hidden={cases.length - SHOWN} />}
    >
      {cases.slice(0, SHOWN).map(({ id, code, title, summaryState }) => (
        <OverviewRow
          key={id}
          href={`${base}/cases/${id}`}
          lead={code}
          title={title}
          aside={summaryState ? <SummaryStatePill state={summaryState} /> : <Pill>{t('noSummary')}</Pill>}
        />
      ))}
    </OverviewList>
  );
}

export function OwnInterviews({ base, interviews }: { base: string; interviews: OwnInterview[] }) {
  const t = useTranslations('studies.overview');
  return (
    <OverviewList
      title={t('ownInterviews')}
      empty={t('ownInterviewsEmpty')}
      more={
        <More href={`${base}/interviews`} label={t('allInterviews')} hidden={interviews.length - SHOWN} />
      }
    >
      {interviews.slice(0, SHOWN).map((interview) => (
        <OverviewRow
          key={interview.id}
          href={`${base}/interviews/${interview.id}`}
          lead={`Int. ${interview.number}`}
          title={interview.title || t('untitled')}
          aside={<Lacking interview={interview} />}
        />
      ))}
    </OverviewList>
  );
}

/** What an interview still lacks, or how much was coded of it. */
function Lacking({ interview: { documents, excerpts, dueOn, isToCode } }: { interview: OwnInterview }) {
  const t = useTranslations('studies.overview');
  const locale = useLocale();
  if (dueOn !== null) {
    const isOverdue = isLate({ dueOn, isComplete: false }, dayOf(new Date()));
    return (
      <Pill tone={isOverdue ? 'warn' : 'accent'}>
        {t('toCodeBy', { date: partialDateText(dueOn, locale) })}
      </Pill>
    );
  }
  if (isToCode && documents > 0) return <Pill tone="accent">{t('toCode')}</Pill>;
  if (documents === 0) return <Pill tone="warn">{t('noText')}</Pill>;
  if (excerpts === 0) return <Pill tone="warn">{t('noExcerpts')}</Pill>;
  return <span className="whitespace-nowrap text-ink-2">{t('excerptsOf', { count: excerpts })}</span>;
}

export function Waiting({ base, items }: { base: string; items: WaitingItem[] }) {
  const t = useTranslations('studies.overview');
  return (
    <OverviewList title={t('waiting')} empty={t('waitingEmpty')}>
      {items.map((item) => (
        <WaitingRow key={`${item.kind} ${'id' in item ? item.id : ''}`} base={base} item={item} />
      ))}
    </OverviewList>
  );
}

function WaitingRow({ base, item }: { base: string; item: WaitingItem }) {
  const t = useTranslations('studies.overview');
  switch (item.kind) {
    case 'unassigned':
      return (
        <OverviewRow href={`${base}/excerpts?case=none`} title={t('unassigned', { count: item.count })} />
      );
    case 'touched':
      return <OverviewRow href={`${base}/waiting`} title={t('touched', { count: item.count })} />;
    case 'lookAgain':
      return (
        <OverviewRow
          href={`${base}/themes/look-again?coder=me`}
          title={t('lookAgain', { count: item.count })}
        />
      );
    case 'invitations':
      return <OverviewRow href={`${base}/team`} title={t('invitations', { count: item.count })} />;
    case 'comments':
      return (
        <SummaryRow base={base} item={item} pill={<Pill>{t('comments', { count: item.count })}</Pill>} />
      );
    case 'decide':
      return <SummaryRow base={base} item={item} pill={<Pill tone="accent">{t('toDecide')}</Pill>} />;
    case 'change':
      return <SummaryRow base={base} item={item} pill={<Pill tone="warn">{t('toChange')}</Pill>} />;
  }
}

interface SummaryRowProps {
  base: string;
  item: { id: string; title: string; caseCode: string };
  pill: React.ReactNode;
}

function SummaryRow({ base, item: { id, title, caseCode }, pill }: SummaryRowProps) {
  return <OverviewRow href={`${base}/summaries/${id}`} lead={caseCode} title={title} aside={pill} />;
}

function More({ href, label, hidden }: { href: string; label: string; hidden: number }) {
  const t = useTranslations('studies.overview');
  if (hidden <= 0) return null;
  return (
    <Link href={href} className="text-accent underline underline-offset-2 hover:no-underline">
      {t('others', { count: hidden })} {label}
    </Link>
  );
}
