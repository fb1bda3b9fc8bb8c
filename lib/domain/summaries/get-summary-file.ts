import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { db } from '@/lib/db';
import { consentOfExcerpts } from '@/lib/domain/consents/consent-of-excerpts';
import { getSummary } from '@/lib/domain/summaries/get-summary';
import { getVersion } from '@/lib/domain/summaries/get-version';

/**
 * What a file of a summary is made of: the version asked for, with the approval of that very version; else the text that
 * stands now, which is the latest version as long as nobody has written since.
 */
export async function getSummaryFile(access: StudyAccess, id: string, number?: number) {
  const summary = await getSummary(access, id);
  const study = await db.study.findUniqueOrThrow({ where: { id: access.studyId }, select: { title: true } });
  const standing = summary.state === 'DRAFT' ? undefined : summary.version?.number;
  const which = number ?? standing;
  const version = which === undefined ? null : await getVersion(access, id, { number: which });
  const { title, content, citations } = version ?? summary;
  const decision = version?.decision ?? null;
  const consentOf = await consentOfExcerpts(access, Object.keys(citations));
  return {
    study: study.title,
    caseCode: summary.case.code,
    caseLabel: `${summary.case.code} · ${summary.case.title}`,
    title,
    content,
    version: version?.number ?? null,
    approval: decision?.verdict === 'APPROVED' ? decision : null,
    /** Those whose excerpt still stands. */
    citations: new Map(
      Object.entries(citations)
        .filter(([, { deleted }]) => !deleted)
        .map(([id, cited]) => [id, { ...cited, consent: consentOf.get(id) ?? 'VERBATIM' }] as const),
    ),
  };
}
