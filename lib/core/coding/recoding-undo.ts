import type { Changer, RecodingChoice } from './recoding-plan';

/** What a bulk change did, by the ids of the codings. No coding is in two of the lists. */
export interface RecodingRecord extends RecodingChoice {
  movedCodingIds: readonly string[];
  deletedCodingIds: readonly string[];
  addedCodingIds: readonly string[];
}

/** A coding of the record as it stands now. */
export interface StandingCoding {
  id: string;
  excerptId: string;
  coderId: string;
  themeId: string;
  isDeleted: boolean;
  /** `together`: deleted at the moment at which the coding was, since nothing was left of it. */
  excerpt: 'live' | 'together' | 'gone';
  /** Whether its excerpt carries the theme that was taken away, by another coding. */
  hasFromElsewhere: boolean;
}

export interface RecodingUndo {
  /** Go back to the theme they had. */
  backIds: string[];
  /** Are no longer deleted, their excerpts neither. */
  restoredIds: string[];
  /** Were made by the change, and go. */
  removedIds: string[];
  /** What somebody changed since, or what is somebody else's: it stays as it is. */
  left: number;
}

/** Takes back what is still as the change left it, and nothing else. */
export function planUndo(
  record: RecodingRecord,
  standing: readonly StandingCoding[],
  { userId, mayChangeOthers }: Changer,
): RecodingUndo {
  const byId = new Map(standing.map((coding) => [coding.id, coding]));
  const mine = (id: string) => {
    const coding = byId.get(id);
    return coding && (mayChangeOthers || coding.coderId === userId) ? coding : undefined;
  };
  const { fromThemeId, intoThemeId, movedCodingIds, deletedCodingIds, addedCodingIds } = record;
  const isFreeToReturn = ({ hasFromElsewhere }: StandingCoding) => !hasFromElsewhere;
  const standsWithInto = ({ isDeleted, themeId, excerpt }: StandingCoding) =>
    !isDeleted && themeId === intoThemeId && excerpt === 'live';
  const chosen = (ids: readonly string[], isAsLeft: (coding: StandingCoding) => boolean) =>
    ids.filter((id) => {
      const coding = mine(id);
      return coding !== undefined && isAsLeft(coding);
    });
  const backIds = chosen(movedCodingIds, (coding) => standsWithInto(coding) && isFreeToReturn(coding));
  const restoredIds = chosen(
    deletedCodingIds,
    (coding) =>
      coding.isDeleted &&
      coding.themeId === fromThemeId &&
      coding.excerpt !== 'gone' &&
      isFreeToReturn(coding),
  );
  const removedIds = chosen(addedCodingIds, standsWithInto);
  const all = movedCodingIds.length + deletedCodingIds.length + addedCodingIds.length;
  return {
    backIds,
    restoredIds,
    removedIds,
    left: all - backIds.length - restoredIds.length - removedIds.length,
  };
}
