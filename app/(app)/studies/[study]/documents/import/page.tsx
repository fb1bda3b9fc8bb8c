import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportForm } from '@/components/documents/import-form';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { pageStudy } from '@/lib/http/page';
import { sourceChoices } from '../source-choices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('documents'))('importTitle') };
}

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<{ interview?: string | string[] }>;
}

export default async function ImportPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study, 'materials:write');
  const { interview: asked } = await searchParams;
  const [t, choices] = await Promise.all([getTranslations('documents'), sourceChoices(access)]);
  const interview = choices.interviews.find(({ id }) => id === asked);
  return (
    <>
      <PageHeader title={t('importTitle')} subtitle={interview && `Int. ${interview.number}`} />
      <PageBody narrow>
        <ImportForm study={access.slug} choices={choices} interviewId={interview?.id ?? ''} />
      </PageBody>
    </>
  );
}
