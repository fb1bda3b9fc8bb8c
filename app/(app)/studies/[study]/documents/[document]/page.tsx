import { PenLine, Settings } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { UnmappedSpeakers } from '@/components/speakers/unmapped-speakers';
import { LinkButton } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Pill } from '@/components/ui/pill';
import { DocumentPreload } from '@/components/workspace/document-preload';
import { WorkspaceLoader } from '@/components/workspace/workspace-loader';
import { WORKSPACE_ACTIONS_ID } from '@/components/workspace/workspace-skeleton';
import { requireDocument } from '@/lib/domain/documents/find-document';
import { listMembers } from '@/lib/domain/members/list-members';
import { countUnmappedLabels } from '@/lib/domain/speakers/count-unmapped-labels';
import { orElsewhere, pageStudy } from '@/lib/http/page';

interface Props {
  params: Promise<{ study: string; document: string }>;
}

/** Asked for by the title and by the page, read once. */
const pageDocument = cache(async (study: string, document: string) => {
  const access = await pageStudy(study);
  if (!z.uuid().safeParse(document).success) notFound();
  return { access, document: await orElsewhere(() => requireDocument(access, document)) };
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { study, document: id } = await params;
  const { document } = await pageDocument(study, id);
  return { title: `${document.citation} · ${document.title}` };
}

export default async function DocumentPage({ params }: Props) {
  const { study, document: id } = await params;
  const { access, document } = await pageDocument(study, id);
  const [t, members, unmapped] = await Promise.all([
    getTranslations('workspace'),
    listMembers(access),
    countUnmappedLabels(access, document.id),
  ]);
  const { abilities, slug } = access;
  const href = `/studies/${slug}/documents/${document.id}`;
  return (
    <>
      <DocumentPreload slug={slug} documentId={document.id} sha256={document.version.sha256} />
      <PageHeader
        title={document.citation}
        subtitle={
          <>
            {document.title} · {t(`kind.${document.kind}`)},{' '}
            <Link href={`${href}/versions`} className="underline underline-offset-2 hover:text-accent">
              {t('versionOf', { number: document.version.number })}
            </Link>
          </>
        }
        state={
          <>
            {document.wording === 'NOTES' && <Pill tone="warn">{t('wordingNotes')}</Pill>}
            {!abilities.has('coding:write') && <Pill>{t('readOnly')}</Pill>}
            {unmapped > 0 && abilities.has('materials:write') && (
              <UnmappedSpeakers study={slug} documentId={document.id} count={unmapped} />
            )}
          </>
        }
        actions={
          <>
            <div id={WORKSPACE_ACTIONS_ID} className="flex items-center gap-0.5" />
            {abilities.has('materials:write') && (
              <LinkButton href={`${href}/edit`} variant="quiet">
                <PenLine aria-hidden size={15} />
                <span className="max-lg:sr-only">{t('correct')}</span>
              </LinkButton>
            )}
            <LinkButton href={`${href}/settings`} variant="quiet">
              <Settings aria-hidden size={15} />
              <span className="max-lg:sr-only">{t('settings')}</span>
            </LinkButton>
          </>
        }
      />
      <WorkspaceLoader
        slug={slug}
        language={access.language}
        documentId={document.id}
        sha256={document.version.sha256}
        userId={access.userId}
        members={members.map(({ userId, name }) => ({ id: userId, name }))}
        may={{
          code: abilities.has('coding:write'),
          codeOthers: abilities.has('coding:write-others'),
          writeThemes: abilities.has('codebook:write'),
        }}
      />
    </>
  );
}
