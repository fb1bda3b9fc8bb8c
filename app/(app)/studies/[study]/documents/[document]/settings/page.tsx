import { FileText, History, PenLine } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DocumentDetails } from '@/components/documents/document-details';
import { DocumentForm } from '@/components/documents/document-form';
import { DocumentProvenance } from '@/components/documents/document-provenance';
import { SetAsideButton } from '@/components/documents/set-aside-button';
import { MemoPanel } from '@/components/memos/memo-panel';
import { SpeakerPanel } from '@/components/speakers/speaker-panel';
import { LinkButton } from '@/components/ui/button';
import { PageBody, PageHeader } from '@/components/ui/page-header';
import { hasIdentityRight } from '@/lib/access/identity-right';
import { countExcerpts } from '@/lib/domain/documents/count-excerpts';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { getDocumentProvenance } from '@/lib/domain/documents/get-document-provenance';
import { listInterviewParticipants } from '@/lib/domain/speakers/list-interview-participants';
import { listSpeakers } from '@/lib/domain/speakers/list-speakers';
import { memoContextOf } from '@/lib/http/memo-context';
import { orElsewhere, pageId, pageStudy } from '@/lib/http/page';
import { sourceChoices } from '../../source-choices';

interface Props {
  params: Promise<{ study: string; document: string }>;
}

async function open(params: Props['params']) {
  const { study, document: id } = await params;
  const access = await pageStudy(study);
  return { access, document: await orElsewhere(() => requireDocument(access, pageId(id))) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [t, { document }] = await Promise.all([getTranslations('documents'), open(params)]);
  return { title: t('settingsOf', { title: document.title }) };
}

export default async function DocumentSettingsPage({ params }: Props) {
  const { access, document } = await open(params);
  const { id, version, title, citation } = document;
  const [t, passage, pseudonyms, mayIdentify, choices, provenance, excerptCount, speakers, participants] =
    await Promise.all([
      getTranslations('documents'),
      getTranslations('cases.passage'),
      getTranslations('pseudonyms'),
      hasIdentityRight(access, { documentId: id }),
      sourceChoices(access),
      orElsewhere(() => getDocumentProvenance(access, id)),
      countExcerpts(access, id),
      orElsewhere(() => listSpeakers(access, id)),
      listInterviewParticipants(access, document.interviewId),
    ]);
  const versions = await getTranslations('versions');
  const { slug } = access;
  const mayWrite = access.abilities.has('materials:write');
  const Details = mayWrite ? DocumentForm : DocumentDetails;
  return (
    <>
      <PageHeader
        title={citation}
        subtitle={title}
        actions={
          <>
            {mayWrite && (
              <LinkButton href={`/studies/${slug}/documents/${id}/edit`}>
                <PenLine aria-hidden size={14} />
                {versions('correct')}
              </LinkButton>
            )}
            <LinkButton href={`/studies/${slug}/documents/${id}/versions`}>
              <History aria-hidden size={14} />
              {versions('title')}
            </LinkButton>
            <LinkButton href={`/studies/${slug}/documents/${id}`}>
              <FileText aria-hidden size={14} />
              {t('backToText')}
            </LinkButton>
          </>
        }
      />
      <PageBody>
        <div className="mx-auto grid max-w-6xl gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="flex flex-col gap-10">
            <Details study={slug} document={document} choices={choices} />
            <SpeakerPanel
              study={slug}
              documentId={id}
              speakers={speakers}
              interviewId={document.interviewId}
              participants={participants}
              mayWrite={mayWrite}
            />
            <MemoPanel context={memoContextOf(access)} about={{ target: 'DOCUMENT', documentId: id }} />
            <section className="flex flex-col items-start gap-2">
              <h2 className="text-lg font-semibold">{passage('title')}</h2>
              <p className="max-w-prose text-ink-2">{passage('intro')}</p>
              <LinkButton href={`/studies/${slug}/documents/${id}/passages`}>{passage('open')}</LinkButton>
            </section>
            {mayWrite && mayIdentify && (
              <section className="flex flex-col items-start gap-2">
                <h2 className="text-lg font-semibold">{pseudonyms('title')}</h2>
                <p className="max-w-prose text-ink-2">{pseudonyms('intro')}</p>
                <LinkButton href={`/studies/${slug}/documents/${id}/pseudonymise`}>
                  {pseudonyms('open')}
                </LinkButton>
              </section>
            )}
          </div>
          <aside className="flex flex-col gap-8">
            <DocumentProvenance
              study={slug}
              documentId={id}
              sha256={version.sha256}
              length={version.length}
              provenance={provenance}
            />
            {mayWrite && <SetAsideButton study={slug} document={document} excerptCount={excerptCount} />}
          </aside>
        </div>
      </PageBody>
    </>
  );
}
