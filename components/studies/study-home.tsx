import { BookOpen, FileText, ListTree, MessageSquareText, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Pill } from '@/components/ui/pill';
import type { StudyOverview } from '@/lib/domain/studies/get-study-overview';

/** The first steps of an empty study, in the order one takes them. */
export function FirstSteps({ base }: { base: string }) {
  const t = useTranslations('studies.overview');
  const steps: { href: string; icon: LucideIcon; title: string; text: string }[] = [
    {
      href: `${base}/interviews/new`,
      icon: MessageSquareText,
      title: t('stepInterview'),
      text: t('stepInterviewText'),
    },
    {
      href: `${base}/documents/import`,
      icon: FileText,
      title: t('stepDocument'),
      text: t('stepDocumentText'),
    },
    { href: `${base}/themes`, icon: ListTree, title: t('stepTheme'), text: t('stepThemeText') },
    { href: `${base}/cases`, icon: BookOpen, title: t('stepCase'), text: t('stepCaseText') },
  ];
  return (
    <section>
      <h2 className="pb-3 text-lg font-semibold">{t('start')}</h2>
      <ol className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-4">
        {steps.map(({ href, icon: Icon, title, text }) => (
          <li
            key={href}
            className="relative flex gap-3 rounded-lg border border-line bg-surface p-4 hover:border-edge"
          >
            <Icon aria-hidden size={18} className="mt-0.5 shrink-0 text-accent" />
            <div>
              <Link href={href} className="font-medium after:absolute after:inset-0">
                {title}
              </Link>
              <p className="text-ink-2">{text}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const TONE = { DRAFT: 'neutral', SUBMITTED: 'accent', CHANGES_REQUESTED: 'warn', APPROVED: 'good' } as const;

export function OverviewLists({ base, overview }: { base: string; overview: StudyOverview }) {
  const t = useTranslations('studies.overview');
  return (
    <div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
      <OverviewList title={t('continue')} empty={t('continueEmpty')}>
        {overview.recentDocuments.map((document) => (
          <OverviewRow
            key={document.id}
            href={`${base}/documents/${document.id}`}
            title={document.title}
            lead={
              document.interviewNumber === null
                ? `Doc. ${document.number}`
                : `Int. ${document.interviewNumber}`
            }
            aside={<span className="text-ink-3">{t('excerptsOf', { count: document.excerpts })}</span>}
          />
        ))}
      </OverviewList>
      <OverviewList title={t('reviews')} empty={t('reviewsEmpty')}>
        {overview.summaries.map((summary) => (
          <OverviewRow
            key={summary.id}
            href={`${base}/summaries/${summary.id}`}
            title={summary.title}
            lead={summary.caseCode}
            aside={<Pill tone={TONE[summary.state]}>{t(`state.${summary.state}`)}</Pill>}
          />
        ))}
      </OverviewList>
    </div>
  );
}

function OverviewList({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) {
  return (
    <section>
      <h2 className="pb-2 text-lg font-semibold">{title}</h2>
      {children.length === 0 ? (
        <p className="text-ink-2">{empty}</p>
      ) : (
        <ul className="border-t border-line">{children}</ul>
      )}
    </section>
  );
}

function OverviewRow({
  href,
  title,
  lead,
  aside,
}: {
  href: string;
  title: string;
  lead: string;
  aside: ReactNode;
}) {
  return (
    <li className="relative flex items-center gap-3 border-b border-line px-1 py-2 hover:bg-surface">
      <span className="w-14 shrink-0 text-ink-3 tabular-nums">{lead}</span>
      <Link href={href} className="min-w-0 flex-1 truncate font-medium after:absolute after:inset-0">
        {title}
      </Link>
      {aside}
    </li>
  );
}
