'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { CodingWorkspace } from '@/components/workspace/coding-workspace';
import { useCodingSession } from '@/components/workspace/use-coding-session';
import { useDocumentData, type DocumentData } from '@/components/workspace/use-document-data';
import {
  SettingProvider,
  type WorkspaceAbilities,
  type WorkspaceSetting,
} from '@/components/workspace/workspace-setting';
import { WorkspaceSkeleton } from '@/components/workspace/workspace-skeleton';
import { themeName } from '@/lib/core/coding/theme-name';

export interface WorkspaceProps {
  slug: string;
  /** The study's. */
  language: string;
  documentId: string;
  /** Of the version that was current when the page was made. */
  sha256: string;
  userId: string;
  members: { id: string; name: string }[];
  may: WorkspaceAbilities;
}

export function Workspace(props: WorkspaceProps) {
  const [client] = useState(
    () =>
      new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, refetchOnWindowFocus: false } } }),
  );
  return (
    <QueryClientProvider client={client}>
      <OpeningWorkspace {...props} />
    </QueryClientProvider>
  );
}

function OpeningWorkspace(props: WorkspaceProps) {
  const t = useTranslations();
  const { data, problem, retry } = useDocumentData(props.slug, props.documentId, props.sha256);
  if (!problem) return data ? <OpenWorkspace {...props} data={data} /> : <WorkspaceSkeleton />;
  return (
    <div className="p-4.5">
      <Notice tone="bad" alert action={<Button onClick={retry}>{t('app.retry')}</Button>}>
        {t('workspace.loadFailed')}
      </Notice>
    </div>
  );
}

function OpenWorkspace({ data, ...props }: WorkspaceProps & { data: DocumentData }) {
  const locale = useLocale();
  const { slug, language, documentId, userId, members, may } = props;
  const { document, text, cases } = data;
  const title = `${document.citation} · ${document.title}`;
  const coded = useMemo(() => ({ userId, slug, documentId, title }), [userId, slug, documentId, title]);
  const [session, snapshot] = useCodingSession(coded, document.version.id, data.coding);
  const setting = useMemo((): WorkspaceSetting => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return {
      slug,
      documentId,
      versionId: document.version.id,
      userId,
      may,
      isNotes: document.wording === 'NOTES',
      text,
      paragraphs: document.paragraphs,
      sourceCaseIds: document.caseIds,
      cases,
      coderName: (coderId) => names.get(coderId) ?? '…',
      themeName: (theme) => themeName(theme, locale, language),
      session,
    };
  }, [slug, language, documentId, userId, members, may, document, text, cases, locale, session]);
  return (
    <SettingProvider value={setting}>
      <CodingWorkspace snapshot={snapshot} />
    </SettingProvider>
  );
}
