import 'server-only';

/** The packs of a study's documents, up to one revision. They are numbers: nobody's words stay in memory. */
export interface KeptPacks {
  revision: bigint;
  data: ReadonlyMap<string, Uint8Array>;
}

/** A million codings are 6 MB. */
const STUDIES = 8;

const NONE: KeptPacks = { revision: 0n, data: new Map() };

/** Of the studies that this process has counted last; the latest stands last. */
const kept = new Map<string, KeptPacks>();

export function packsKept(studyId: string): KeptPacks {
  return kept.get(studyId) ?? NONE;
}

export function keepPacks(studyId: string, packs: KeptPacks): void {
  kept.delete(studyId);
  kept.set(studyId, packs);
  const [oldest] = kept.keys();
  if (kept.size > STUDIES && oldest !== undefined) kept.delete(oldest);
}
