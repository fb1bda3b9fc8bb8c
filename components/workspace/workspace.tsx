'use client';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
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
  if (data) return <OpenWorkspace {...props} data={data} />;
  if (!problem) return <WorkspaceSkeleton />;
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
  const [session, snapshot] = useCodingSession(props.slug, props.documentId, data);
  const [setting] = useState((): WorkspaceSetting => {
    const names = new Map(props.members.map(({ id, name }) => [id, name]));
    return {
      slug: props.slug,
      documentId: props.documentId,
      userId: props.userId,
      may: props.may,
      isNotes: data.document.wording === 'NOTES',
      text: data.text,
      paragraphs: data.document.paragraphs,
      sourceCaseIds: data.document.caseIds,
      cases: data.cases,
      coderName: (coderId) => names.get(coderId) ?? '…',
      themeName: (theme) => themeName(theme, locale, props.language),
      session,
    };
  });
  return (
    <SettingProvider value={setting}>
      <CodingWorkspace snapshot={snapshot} />
    </SettingProvider>
  );
}
