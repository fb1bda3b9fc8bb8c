import { PageBody, PageHeader } from '@/components/ui/page-header';
import { getStudy } from '@/lib/domain/studies/get-study';
import { pageStudy } from '@/lib/http/page';

export default async function StudyPage({ params }: { params: Promise<{ study: string }> }) {
  const study = await getStudy(await pageStudy((await params).study));
  return (
    <>
      <PageHeader title={study.title} />
      <PageBody>{study.description}</PageBody>
    </>
  );
}
