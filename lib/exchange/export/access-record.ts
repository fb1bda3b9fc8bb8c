import type { ConsentLevel, LegalBasis } from '@/lib/core/consent/consent-level';

/** All that a study holds on one participant, for the participant to read. */
export interface AccessRecord {
  study: string;
  code: string;
  exportedAt: string;
  recordedAt: string;
  roleCategory: string | null;
  organisation: string | null;
  identity: { name: string; contact: string; exactRole: string; note: string; updatedAt: string } | null;
  consents: {
    level: ConsentLevel;
    givenOn: string | null;
    legalBasis: LegalBasis;
    noticeVersion: string;
    recordedAt: string;
    recordedBy: string;
    /** `file` is its place in the archive. */
    form: { file: string; name: string; mediaType: string } | null;
  }[];
  interviews: {
    number: number;
    title: string;
    date: string | null;
    mode: string | null;
    place: string;
    notes: string;
  }[];
  /** What they said, by document, as far as it is known to be theirs. */
  words: { document: string; citation: string; label: string; paragraphs: string[] }[];
  excerpts: { citation: string; quote: string; memo: string; themes: string[] }[];
  readings: { at: string; what: 'identity' | 'form' | 'everything'; by: string }[];
}

export interface AccessFile {
  name: string;
  bytes: Uint8Array;
}
