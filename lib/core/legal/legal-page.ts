export const LEGAL_PAGES = ['PRIVACY', 'RESEARCH_DATA', 'TERMS'] as const;
export type LegalPageKind = (typeof LEGAL_PAGES)[number];

/** The page's own part of its address. */
export const LEGAL_SLUGS: Record<LegalPageKind, string> = {
  PRIVACY: 'privacy',
  RESEARCH_DATA: 'research-data',
  TERMS: 'terms',
};

export function legalPageOf(slug: string): LegalPageKind | null {
  return LEGAL_PAGES.find((kind) => LEGAL_SLUGS[kind] === slug) ?? null;
}

/** Links of a legal page lead to the web and to mailboxes; of any other address nothing is left. */
export function safeLink(url: string): string {
  return /^(https?:\/\/|mailto:)/i.test(url) ? url : '';
}
