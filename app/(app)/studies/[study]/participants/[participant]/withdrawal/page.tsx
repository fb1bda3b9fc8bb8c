import type { Metadata } from 'next';
import { getFormatter, getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { WithdrawalDesk } from '@/components/withdrawal/withdrawal-desk';
import { listErasures } from '@/lib/domain/erasures/list-erasures';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; participant: string }>;
}

async function load({ params }: Props) {
  const { study, participant: id } = await params;
  const access = await pageStudy(study, 'participants:erase');
  return { access, participant: await orElsewhere(() => getParticipant(access, pageId(id))) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { participant } = await load(props);
  return { title: (await getTranslations('withdrawal'))('title', { code: participant.code }) };
}

export default async function WithdrawalPage(props: Props) {
  const { access, participant } = await load(props);
  const [t, format, erasures] = await Promise.all([
    getTranslations('withdrawal'),
    getFormatter(),
    listErasures(access, participant.id),
  ]);
  const place = `/studies/${access.slug}/participants/${participant.id}`;
  return (
    <>
      <PageHeader
        title={t('title', { code: participant.code })}
        actions={<LinkButton href={place}>{t('back')}</LinkButton>}
      />
      <PageBody narrow>
        <div className="flex flex-col gap-6">
          <p className="text-ink-2">{t('intro')}</p>
          <WithdrawalDesk slug={access.slug} participantId={participant.id} code={participant.code} />
          {erasures.length > 0 && (
            <section className="flex flex-col gap-1">
              <h2 className="text-lg font-semibold">{t('log')}</h2>
              <ul className="text-ink-2">
                {erasures.map(({ id, erasedAt, by }) => (
                  <li key={id}>
                    {t('logEntry', {
                      date: format.dateTime(erasedAt, { dateStyle: 'long', timeStyle: 'short' }),
                      name: by,
                    })}
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      </PageBody>
    </>
  );
}
