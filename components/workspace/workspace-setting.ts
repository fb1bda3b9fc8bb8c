import { createContext, use } from 'react';
import type { TranscriptParagraph } from '@/components/transcript/transcript-data';
import type { CodingSession } from '@/components/workspace/coding-session';
import type { CaseView } from '@/lib/domain/cases/case-view';
import type { ThemeView } from '@/lib/domain/themes/theme-view';

/** What a person may do in this study. */
export interface WorkspaceAbilities {
  code: boolean;
  codeOthers: boolean;
  writeThemes: boolean;
}

/** What stays the same while a document is open. */
export interface WorkspaceSetting {
  slug: string;
  documentId: string;
  /** Of the text. */
  versionId: string;
  userId: string;
  may: WorkspaceAbilities;
  /** Notes are not the words that were said, and never stand in quotation marks. */
  isNotes: boolean;
  text: string;
  paragraphs: readonly TranscriptParagraph[];
  /** The document's or its interview's. */
  sourceCaseIds: readonly string[];
  cases: readonly Pick<CaseView, 'id' | 'code' | 'title'>[];
  coderName: (coderId: string) => string;
  themeName: (theme: ThemeView) => string;
  session: CodingSession;
}

const SettingContext = createContext<WorkspaceSetting | null>(null);

export const SettingProvider = SettingContext.Provider;

export function useSetting(): WorkspaceSetting {
  const setting = use(SettingContext);
  if (!setting) throw new Error('outside of a workspace');
  return setting;
}

/** Whether a person may change an excerpt: their own, and others' where they may. */
export function mayChange({ userId, may }: WorkspaceSetting, excerpt: { coderId: string }): boolean {
  return may.code && (excerpt.coderId === userId || may.codeOthers);
}
