import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { AccountCorner } from '@/components/shell/account-corner';
import { NavGroup, NavList } from '@/components/shell/nav-group';
import { NavLink } from '@/components/shell/nav-link';
import { SidebarFrame } from '@/components/shell/sidebar';
import { pageStudy, pageUser } from '@/lib/http/page';
import { getStudy } from '@/lib/domain/studies/get-study';
import { getStudyCounts } from '@/lib/domain/studies/get-study-counts';

interface Props {
  children: ReactNode;
  params: Promise<{ study: string }>;
}

export default async function StudyLayout({ children, params }: Props) {
  const { study: slug } = await params;
  const access = await pageStudy(slug);
  const [t, user, study, counts] = await Promise.all([
    getTranslations('app'),
    pageUser(),
    getStudy(access),
    getStudyCounts(access),
  ]);
  const base = `/studies/${study.slug}`;
  return (
    <SidebarFrame
      label={t('mainNavigation')}
      footer={<AccountCorner id={user.id} name={user.name} />}
      navigation={
        <>
          <Link
            href="/studies"
            className="mb-3 rounded-md border border-line bg-surface px-2.5 py-1.5 leading-tight font-medium hover:bg-paper"
          >
            {study.title}
            <small className="block text-xs font-normal text-ink-3">{t('nav.studies')}</small>
          </Link>
          <NavList>
            <NavLink href={base} label={t('nav.overview')} exact />
          </NavList>
          <NavGroup title={t('nav.materials')}>
            <NavLink href={`${base}/interviews`} label={t('nav.interviews')} count={counts.interviews} />
            <NavLink
              href={`${base}/participants`}
              label={t('nav.participants')}
              count={counts.participants}
            />
            <NavLink href={`${base}/documents`} label={t('nav.documents')} count={counts.documents} />
          </NavGroup>
          <NavGroup title={t('nav.coding')}>
            <NavLink href={`${base}/themes`} label={t('nav.themes')} count={counts.themes} />
            <NavLink href={`${base}/excerpts`} label={t('nav.excerpts')} count={counts.excerpts} />
            <NavLink href={`${base}/assignments`} label={t('nav.assignments')} />
            <NavLink href={`${base}/search`} label={t('nav.search')} />
            <NavLink href={`${base}/memos`} label={t('nav.memos')} />
          </NavGroup>
          <NavGroup title={t('nav.comparison')}>
            <NavLink href={`${base}/matrix`} label={t('nav.matrix')} />
            <NavLink href={`${base}/cases`} label={t('nav.cases')} count={counts.cases} />
          </NavGroup>
          <NavGroup title={t('nav.writing')}>
            <NavLink href={`${base}/summaries`} label={t('nav.summaries')} count={counts.summaries} />
          </NavGroup>
          <div className="pt-3">
            <NavList>
              <NavLink href={`${base}/team`} label={t('nav.team')} />
            </NavList>
          </div>
        </>
      }
    >
      {study.isDemo && (
        <p className="border-b border-line bg-accent-soft px-4.5 py-1 text-xs text-ink-2">
          {t('demoBanner')}
        </p>
      )}
      {children}
    </SidebarFrame>
  );
}
