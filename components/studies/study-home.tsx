import { BookOpen, FileText, ListTree, MessageSquareText, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { OverviewList, OverviewRow } from '@/components/studies/overview-list';
import { SummaryStatePill } from '@/components/studies/summary-state-pill';
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
            aside={<SummaryStatePill state={summary.state} />}
          />
        ))}
      </OverviewList>
    </div>
  );
}
