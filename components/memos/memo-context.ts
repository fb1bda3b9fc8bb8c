import type { MemoTarget } from '@/lib/core/memos/memo-kind';
import type { MemoView } from '@/lib/domain/memos/memo-view';

/** Who reads memos, and where. */
export interface MemoContext {
  slug: string;
  /** Of the study's codebook. */
  language: string;
  userId: string;
  mayWrite: boolean;
  /** Excerpts are coders' own, with their memos. */
  mayCode: boolean;
  mayChangeOthers: boolean;
}

export function mayChangeMemo(context: MemoContext, { kind, author }: MemoView): boolean {
  const mayWrite = kind === 'EXCERPT' ? context.mayCode : context.mayWrite;
  return mayWrite && (author.userId === context.userId || context.mayChangeOthers);
}

/** What a new memo is about, as the API takes it. */
export interface MemoAbout {
  target: MemoTarget;
  documentId?: string;
  themeId?: string;
  caseId?: string;
}

/** The filter of the memos about exactly that. */
export function aboutQuery({ target, documentId, themeId, caseId }: MemoAbout): string {
  return new URLSearchParams({
    kind: target,
    ...(documentId && { document: documentId }),
    ...(themeId && { theme: themeId }),
    ...(caseId && { case: caseId }),
  }).toString();
}

/** Where one sees what a memo is about. */
export function memoHref(slug: string, { id, kind, document, theme, case: about }: MemoView): string {
  const base = `/studies/${slug}`;
  switch (kind) {
    case 'STUDY':
      return base;
    case 'DOCUMENT':
      return `${base}/documents/${document?.id ?? ''}/settings`;
    case 'EXCERPT':
      return `${base}/documents/${document?.id ?? ''}?excerpt=${id}`;
    case 'THEME':
      return `${base}/themes?theme=${theme?.id ?? ''}`;
    case 'CASE':
      return `${base}/cases/${about?.id ?? ''}`;
    case 'CELL':
      return `${base}/matrix?cell=${about?.id ?? ''}.${theme?.id ?? ''}`;
  }
}
