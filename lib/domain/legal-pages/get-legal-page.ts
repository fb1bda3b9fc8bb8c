import 'server-only';
import { z } from 'zod';
import type { Locale } from '@/generated/prisma/enums';
import { LEGAL_PAGES, type LegalPageKind } from '@/lib/core/legal/legal-page';
import { db, type Db } from '@/lib/db';
import { PRIVACY } from '@/lib/domain/legal-pages/default-texts/privacy';
import { RESEARCH_DATA } from '@/lib/domain/legal-pages/default-texts/research-data';
import { TERMS } from '@/lib/domain/legal-pages/default-texts/terms';

const DEFAULT_TEXTS = { PRIVACY, RESEARCH_DATA, TERMS } satisfies Record<
  LegalPageKind,
  Record<Locale, string>
>;

const LOCALES = ['it', 'en'] as const;

export const legalPageShape = z
  .object({
    kind: z.enum(LEGAL_PAGES),
    locale: z.enum(LOCALES),
    text: z.string().describe('Markdown.'),
    revision: z.int().describe('0 of the words the installation came with.'),
    updatedAt: z.date().nullable(),
  })
  .meta({ id: 'LegalPage' });
export type LegalPageView = z.output<typeof legalPageShape>;

/** What anybody may read: the words of whoever runs the installation, or those it came with. */
export async function getLegalPage(kind: LegalPageKind, locale: Locale, tx: Db = db): Promise<LegalPageView> {
  const row = await tx.legalPage.findUnique({ where: { kind_locale: { kind, locale } } });
  return row ?? { kind, locale, text: DEFAULT_TEXTS[kind][locale], revision: 0, updatedAt: null };
}

export async function listLegalPages(): Promise<LegalPageView[]> {
  const places = LEGAL_PAGES.flatMap((kind) => LOCALES.map((locale) => [kind, locale] as const));
  return Promise.all(places.map(([kind, locale]) => getLegalPage(kind, locale)));
}
