import { v7 as newId } from 'uuid';
import { memoText } from '@/lib/core/memos/memo-content';
import { caseIds, documentIds, themeIds, type PersonIds } from './material-rows';
import { memos, type DemoMemo } from './memos';

const HOUR_MS = 3_600_000;

export function memoRows(studyId: string, personIds: PersonIds, now: Date) {
  return memos.map((memo) => {
    const writtenAt = new Date(now.getTime() - memo.hoursAgo * HOUR_MS);
    return {
      id: newId(),
      studyId,
      target: targetOf(memo),
      documentId: memo.document === undefined ? null : documentIds(memo.document),
      themeId: memo.theme === undefined ? null : themeIds(memo.theme),
      caseId: memo.caseCode === undefined ? null : caseIds(memo.caseCode),
      title: memo.title,
      content: JSON.parse(JSON.stringify(memo.content)) as object,
      text: memoText(memo.content),
      authorId: personIds[memo.author],
      createdAt: writtenAt,
      updatedAt: writtenAt,
    };
  });
}

function targetOf({ document, theme, caseCode }: DemoMemo) {
  if (document !== undefined) return 'DOCUMENT' as const;
  if (theme !== undefined) return caseCode === undefined ? ('THEME' as const) : ('CELL' as const);
  return caseCode === undefined ? ('STUDY' as const) : ('CASE' as const);
}
