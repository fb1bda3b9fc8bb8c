import { randomUUID } from 'node:crypto';
import type { Api } from './api';
import { emailOf, MEMBER_ROLES, type Role } from './fixtures';

export interface Named {
  id: string;
}

export interface TestDocument extends Named {
  version: { id: string; number: number; sha256: string; length: number };
  citation: string;
}

/** As its own address answers it. */
export interface ReadDocument extends TestDocument {
  paragraphs: { start: number; end: number; speaker: string | null }[];
}

export interface TestExcerpt extends Named {
  start: number;
  end: number;
  quote: string;
  caseIds: string[];
  revision: number;
  codings: { id: string; themeId: string }[];
}

export interface TestStudy extends Named {
  slug: string;
  /** `/studies/{slug}`, the same below `/api/v1` and in the address. */
  path: string;
}

/** A new study of the coordinator's with one member of each role. */
export async function createStudy(coordinator: Api, title: string): Promise<TestStudy> {
  const study = await coordinator.post<{ id: string; slug: string }>('/studies', { id: randomUUID(), title });
  const path = `/studies/${study.slug}`;
  for (const role of MEMBER_ROLES.filter((each) => each !== 'coordinator')) {
    await coordinator.post(`${path}/members`, { email: emailOf(role), roles: [role.toUpperCase()] });
  }
  return { ...study, path };
}

/** Makers of what a study is made of; every one answers what the server stored. */
export const makersOf = (api: Api, { path }: TestStudy) => ({
  case: (code: string, more: object = {}) =>
    api.post<Named & { revision: number }>(`${path}/cases`, { code, title: `Caso ${code}`, ...more }),
  theme: (name: string, more: object = {}) =>
    api.post<Named & { revision: number }>(`${path}/themes`, { name, ...more }),
  interview: (number: number, more: object = {}) =>
    api.post<Named & { revision: number }>(`${path}/interviews`, { number, ...more }),
  document: (text: string, more: object = {}) =>
    api.post<TestDocument>(`${path}/documents`, { title: 'Trascrizione', text, ...more }),
  excerpt: (document: Named, range: { start: number; end: number }, themeIds: string[], more: object = {}) =>
    api.post<TestExcerpt>(`${path}/documents/${document.id}/excerpts`, { ...range, themeIds, ...more }),
});

/** The range of the first place where `quote` stands, UTF-16. */
export function rangeOf(text: string, quote: string): { start: number; end: number } {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`«${quote}» is not in the text`);
  return { start, end: start + quote.length };
}

export type { Role };
