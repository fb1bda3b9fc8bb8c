import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AskedForm } from '@/components/guide/asked-form';
import { DeleteInterview } from '@/components/interviews/delete-interview';
import { InterviewDetails } from '@/components/interviews/interview-details';
import { InterviewDocuments } from '@/components/interviews/interview-documents';
import { InterviewLife } from '@/components/interviews/interview-life';
import { InterviewForm } from '@/components/interviews/interview-form';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { listDocuments } from '@/lib/domain/documents/list-documents';
import { listAsked } from '@/lib/domain/guide/list-asked';
import { getInterview } from '@/lib/domain/interviews/find-interview';
import { listInterviewGaps } from '@/lib/domain/interviews/list-interview-gaps';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';
import { interviewChoices } from '../interview-choices';

interface Props {
  params: Promise<{ study: string; interview: string }>;
}

async function open(params: Props['params']) {
  const { study, interview: id } = await params;
  const access = await pageStudy(study);
  return { access, interview: await orElsewhere(() => getInterview(access, pageId(id))) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { interview }] = await Promise.all([getTranslations('interviews'), open(params)]);
  return { title: t('numberShort', { number: interview.number }) };
}

export default async function InterviewPage({ params }: Props) {
  const { access, interview } = await open(params);
  const [t, choices, documents, asked, gaps] = await Promise.all([
    getTranslations('interviews'),
    interviewChoices(access),
    listDocuments(access),
    orElsewhere(() => listAsked(access, interview.id)),
    listInterviewGaps(access, interview.id),
  ]);
  const mayWrite = access.abilities.has('materials:write');
  const { slug } = access;
  return (
    <>
      <PageHeader title={t('numberShort', { number: interview.number })} subtitle={interview.title} />
      <PageBody>
        <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18.5rem]">
          <div className="flex flex-col gap-10">
            {mayWrite ? (
              <InterviewForm study={slug} interview={interview} choices={choices} />
            ) : (
              <InterviewDetails study={slug} interview={interview} choices={choices} />
            )}
            <AskedForm study={slug} interviewId={interview.id} asked={asked} mayWrite={mayWrite} />
          </div>
          <aside className="flex flex-col gap-8">
            <InterviewLife
              study={slug}
              interview={interview}
              gaps={gaps.get(interview.id) ?? []}
              rights={{ write: mayWrite, validate: access.abilities.has('interviews:validate') }}
            />
            <InterviewDocuments
              study={slug}
              interviewId={interview.id}
              documents={documents.filter(({ interviewId }) => interviewId === interview.id)}
              mayWrite={mayWrite}
            />
            {mayWrite && (
              <DeleteInterview
                study={slug}
                interview={interview}
                hasDocuments={interview.documentIds.length > 0}
              />
            )}
          </aside>
        </div>
      </PageBody>
    </>
  );
}
