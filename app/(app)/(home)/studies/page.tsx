import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { NewStudyButton } from '@/components/studies/new-study-button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { Pill } from '@/components/ui/pill';
import { mayCreateStudy } from '@/lib/domain/studies/create-study';
import { listStudies } from '@/lib/domain/studies/list-studies';
import { pageUser } from '@/lib/http/page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('studies'))('title') };
}

export default async function StudiesPage() {
  const user = await pageUser();
  const [t, roleName, studies] = await Promise.all([
    getTranslations('studies'),
    getTranslations('app.roles'),
    listStudies(user),
  ]);
  const mayCreate = mayCreateStudy(user);
  return (
    <>
      <PageHeader title={t('title')} actions={mayCreate && <NewStudyButton />} />
      <PageBody>
        {studies.length === 0 && (
          <EmptyState title={t('emptyTitle')} action={mayCreate && <NewStudyButton />}>
            {mayCreate ? t('emptyText') : t('emptyTextInvited')}
          </EmptyState>
        )}
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(19rem,1fr))] gap-4">
          {studies.map((study) => (
            <li
              key={study.id}
              className="relative rounded-lg border border-line bg-surface p-4 hover:border-edge"
            >
              <h2 className="font-serif text-lg leading-snug font-semibold">
                <Link href={`/studies/${study.slug}`} className="after:absolute after:inset-0">
                  {study.title}
                </Link>
              </h2>
              <p className="line-clamp-3 pt-1 text-ink-2">{study.description}</p>
              <div className="flex flex-wrap gap-1.5 pt-3">
                {study.isDemo && <Pill tone="accent">{t('demo')}</Pill>}
                {study.roles.map((role) => (
                  <Pill key={role}>{roleName(role)}</Pill>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  );
}
