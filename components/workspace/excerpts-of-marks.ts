import type { ExcerptView } from '@/lib/domain/excerpts/excerpt-view';
import type { DocumentMarks } from '@/lib/domain/excerpts/list-document-marks';

/** The excerpts that the marks stand for, in their order; `text` is the one that the marks' `sha256` names. */
export function excerptsOfMarks(
  { versionId, coderIds, themeIds, speakers, caseSets, marks }: DocumentMarks,
  documentId: string,
  text: string,
): ExcerptView[] {
  return marks.map((mark) => ({
    id: mark.id,
    documentId,
    versionId,
    coderId: coderIds[mark.coder] ?? '',
    start: mark.start,
    end: mark.end,
    quote: mark.quote ?? text.slice(mark.start, mark.end),
    state: mark.state ?? 'EXACT',
    speaker: mark.speaker === undefined ? null : (speakers[mark.speaker] ?? null),
    caseIds: mark.cases === undefined ? [] : (caseSets[mark.cases] ?? []),
    casesByHand: mark.casesByHand ?? false,
    memo: mark.memo ?? '',
    isKey: mark.isKey ?? false,
    memoContent: mark.memoContent ?? null,
    revision: mark.revision ?? 1,
    codings: mark.codings.map((coding) => ({
      id: coding.id,
      themeId: themeIds[coding.theme] ?? '',
      weight: coding.weight ?? null,
      revision: coding.revision ?? 1,
      createdAt: new Date(coding.createdAt).toISOString(),
    })),
  }));
}
