import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ConsentPanel } from '@/components/participants/consent-panel';
import { DeleteParticipant } from '@/components/participants/delete-participant';
import { IdentityPanel } from '@/components/participants/identity-panel';
import { ParticipantDetails } from '@/components/participants/participant-details';
import { ParticipantForm } from '@/components/participants/participant-form';
import { buttonLook, LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { hasIdentityRight } from '@/lib/access/identity-right';
import { listConsents } from '@/lib/domain/consents/list-consents';
import { hasIdentity } from '@/lib/domain/identities/has-identity';
import { listInterviews } from '@/lib/domain/interviews/list-interviews';
import { listOrganisations } from '@/lib/domain/organisations/list-organisations';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { listRoleCategories } from '@/lib/domain/role-categories/list-role-categories';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; participant: string }>;
}

async function open(params: Props['params']) {
  const { study, participant: id } = await params;
  const access = await pageStudy(study);
  return { access, participant: await orElsewhere(() => getParticipant(access, pageId(id))) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { participant }] = await Promise.all([getTranslations('participants'), open(params)]);
  return { title: t('one', { code: participant.code }) };
}

export default async function ParticipantPage({ params }: Props) {
  const { access, participant } = await open(params);
  const { id, code } = participant;
  const [t, consents, interviews, roleCategories, organisations, mayKnow, isKept] = await Promise.all([
    getTranslations('participants'),
    listConsents(access, id),
    listInterviews(access),
    listRoleCategories(access),
    listOrganisations(access),
    hasIdentityRight(access, { participantId: id }),
    hasIdentity(access, id),
  ]);
  const mayWrite = access.abilities.has('materials:write');
  const { slug: study } = access;
  const choices = { roleCategories, organisations };
  return (
    <>
      <PageHeader title={t('one', { code })} />
      <PageBody>
        <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_18.5rem]">
          <div className="flex flex-col gap-8">
            <section aria-labelledby="data" className="flex flex-col gap-3">
              <h2 id="data" className="text-lg font-semibold">
                {t('data')}
              </h2>
              {mayWrite ? (
                <ParticipantForm study={study} participant={participant} {...choices} />
              ) : (
                <ParticipantDetails participant={participant} {...choices} />
              )}
            </section>
            <ConsentPanel
              study={study}
              participant={participant}
              consents={consents}
              mayWrite={mayWrite}
              mayKnow={mayKnow}
            />
            <IdentityPanel
              study={study}
              participant={participant}
              isKept={isKept}
              mayKnow={mayKnow}
              mayWrite={mayWrite}
            />
          </div>
          <aside className="flex flex-col gap-8">
            <section aria-labelledby="interviews" className="flex flex-col gap-2">
              <h2 id="interviews" className="font-semibold">
                {t('interviewsOf')}
              </h2>
              {participant.interviewIds.length === 0 && <p className="text-ink-2">{t('noInterviews')}</p>}
              <InterviewLinks
                study={study}
                interviews={interviews.filter((interview) => participant.interviewIds.includes(interview.id))}
              />
            </section>
            {mayKnow && (
              <section aria-labelledby="access" className="flex flex-col items-start gap-2">
                <h2 id="access" className="font-semibold">
                  {t('access.title')}
                </h2>
                <p className="text-ink-2">{t('access.text')}</p>
                <a
                  href={`/api/v1/studies/${study}/participants/${id}/access-export`}
                  download
                  className={buttonLook()}
                >
                  <Download aria-hidden size={15} />
                  {t('access.download')}
                </a>
              </section>
            )}
            {access.abilities.has('participants:erase') && (
              <div>
                <LinkButton href={`/studies/${study}/participants/${id}/withdrawal`}>
                  {t('withdraw')}
                </LinkButton>
              </div>
            )}
            {mayWrite && <DeleteParticipant study={study} participant={participant} />}
          </aside>
        </div>
      </PageBody>
    </>
  );
}

async function InterviewLinks({
  study,
  interviews,
}: {
  study: string;
  interviews: { id: string; number: number; title: string }[];
}) {
  const t = await getTranslations('interviews');
  return (
    <ul className="flex flex-col gap-1">
      {interviews.map(({ id, number, title }) => (
        <li key={id}>
          <Link href={`/studies/${study}/interviews/${id}`} className="hover:text-accent hover:underline">
            {t('numberShort', { number })} {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
