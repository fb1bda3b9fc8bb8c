'use client';

import dynamic from 'next/dynamic';
import { WorkspaceSkeleton } from '@/components/workspace/workspace-skeleton';

/** The workspace's code is asked for by its page alone. */
export const WorkspaceLoader = dynamic(
  async () => (await import('@/components/workspace/workspace')).Workspace,
  { loading: () => <WorkspaceSkeleton /> },
);
