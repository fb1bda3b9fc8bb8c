import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { NewInterviewForm } from '@/components/interviews/interview-form';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { suggestNumber } from '@/lib/domain/interviews/suggest-number';
import { pageStudy } from '@/lib/http/page';
import { interviewChoices } from '../interview-choices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('interviews'))('newTitle') };
}

interface Props {
  params: Promise<{ study: string }>;
  searchParams: Promise<{ case?: string | string[] }>;
}

export default async function NewInterviewPage({ params, searchParams }: Props) {
  const access = await pageStudy((await params).study, 'materials:write');
  const asked = [(await searchParams).case ?? []].flat();
  const [t, choices, suggestedNumber] = await Promise.all([
    getTranslations('interviews'),
    interviewChoices(access),
    suggestNumber(access),
  ]);
  return (
    <>
      <PageHeader title={t('newTitle')} />
      <PageBody narrow>
        <NewInterviewForm
          study={access.slug}
          choices={choices}
          suggestedNumber={suggestedNumber}
          caseIds={choices.cases.map(({ id }) => id).filter((id) => asked.includes(id))}
        />
      </PageBody>
    </>
  );
}
