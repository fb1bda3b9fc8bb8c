import 'server-only';
import type { StudyAccess } from '@/lib/access/door';

/** What a page tells the memos on it of who reads them. */
export function memoContextOf({ slug, language, userId, abilities }: StudyAccess) {
  return {
    slug,
    language,
    userId,
    mayWrite: abilities.has('memos:write'),
    mayCode: abilities.has('coding:write'),
    mayChangeOthers: abilities.has('coding:write-others'),
  };
}
