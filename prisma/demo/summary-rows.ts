import { v7 as newId } from 'uuid';
import { caseIds, type PersonIds } from './material-rows';
import { withExcerptIds, type ExcerptReference } from './rich-text';
import { summaries } from './summaries';

const HOUR_MS = 3_600_000;

/** Summaries written by the researcher, submitted once, commented and decided on by the supervisor. */
export function summaryRows(
  studyId: string,
  { researcher, supervisor }: PersonIds,
  excerptIdOf: (reference: ExcerptReference) => string,
  now: Date,
) {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * HOUR_MS);
  const written = summaries.map((summary) => ({
    ...summary,
    id: newId(),
    versionId: newId(),
    content: withExcerptIds(summary.content, excerptIdOf),
  }));
  return {
    summaries: written.map(({ id, caseCode, title, content, decision }) => ({
      id,
      studyId,
      caseId: caseIds(caseCode),
      title,
      content,
      state: decision.verdict,
      updatedAt: hoursAgo(2),
    })),
    authors: written.map(({ id }) => ({ studyId, summaryId: id, userId: researcher })),
    versions: written.map(({ id, versionId, title, content }) => ({
      id: versionId,
      studyId,
      summaryId: id,
      number: 1,
      title,
      content,
      submittedById: researcher,
      createdAt: hoursAgo(2),
    })),
    decisions: written.map(({ id, versionId, decision }) => ({
      studyId,
      summaryId: id,
      versionId,
      ...decision,
      role: 'SUPERVISOR' as const,
      decidedById: supervisor,
      createdAt: hoursAgo(1),
    })),
    comments: written.flatMap(({ id, comments }) =>
      comments.map((text, index) => ({
        studyId,
        summaryId: id,
        authorId: supervisor,
        text,
        // in the order in which they are written down
        createdAt: new Date(hoursAgo(1).getTime() - (comments.length - index) * 60_000),
      })),
    ),
  };
}
