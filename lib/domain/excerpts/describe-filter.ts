import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { themePath } from '@/lib/core/coding/theme-tree';
import { TO_BE_ASSIGNED } from '@/lib/core/coding/to-be-assigned';
import { db } from '@/lib/db';
import type { ExcerptFilter } from '@/lib/domain/excerpts/schema';
import { THEME_SEPARATOR } from '@/lib/exchange/export/excerpt-row';
import type { Locale } from '@/lib/i18n/locale';

const WORDS = {
  it: {
    theme: 'Tema',
    withDescendants: ' (con i temi sottostanti)',
    case: 'Caso',
    toBeAssigned: 'da attribuire',
    interview: 'Intervista',
    document: 'Documento',
    coder: 'Codificato da',
    speaker: 'Parla',
    text: 'Testo',
  },
  en: {
    theme: 'Theme',
    withDescendants: ' (with the themes below it)',
    case: 'Case',
    toBeAssigned: 'to be assigned',
    interview: 'Interview',
    document: 'Document',
    coder: 'Coder',
    speaker: 'Speaking',
    text: 'Text',
  },
} as const satisfies Record<Locale, unknown>;

/** What was asked for, a line each, for the cover of a document: `Tema: Accesso ai servizi`. */
export async function describeFilter(
  access: StudyAccess,
  filter: ExcerptFilter,
  locale: Locale,
): Promise<string[]> {
  const words = WORDS[locale];
  const [theme, chosenCase, interview, document, coder, speaker] = await Promise.all([
    themeWords(access, filter, locale),
    caseWords(access, filter, locale),
    interviewWords(access, filter),
    documentWords(access, filter),
    coderWords(access, filter),
    speakerWords(access, filter),
  ]);
  const lines: [string, string | undefined][] = [
    [words.theme, theme],
    [words.case, chosenCase],
    [words.interview, interview],
    [words.document, document],
    [words.coder, coder],
    [words.speaker, speaker],
    [words.text, filter.q],
  ];
  return lines.flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []));
}

async function themeWords(
  { studyId }: StudyAccess,
  { theme, descendants = true }: ExcerptFilter,
  locale: Locale,
): Promise<string | undefined> {
  if (theme === undefined) return undefined;
  const themes = await db.theme.findMany({
    where: { studyId },
    select: { id: true, parentId: true, position: true, name: true },
  });
  const path = themePath(themes, theme).join(THEME_SEPARATOR);
  const hasChildren = themes.some(({ parentId }) => parentId === theme);
  return descendants && hasChildren ? path + WORDS[locale].withDescendants : path;
}

async function caseWords(
  { studyId }: StudyAccess,
  filter: ExcerptFilter,
  locale: Locale,
): Promise<string | undefined> {
  if (filter.case === undefined) return undefined;
  if (filter.case === TO_BE_ASSIGNED) return WORDS[locale].toBeAssigned;
  const found = await db.case.findFirst({
    where: { studyId, id: filter.case },
    select: { code: true, title: true },
  });
  return found ? `${found.code} ${found.title}` : undefined;
}

async function interviewWords(
  { studyId }: StudyAccess,
  { interview }: ExcerptFilter,
): Promise<string | undefined> {
  if (interview === undefined) return undefined;
  const found = await db.interview.findFirst({
    where: { studyId, id: interview },
    select: { number: true, title: true },
  });
  return found ? `(Int. ${found.number}) ${found.title}`.trimEnd() : undefined;
}

async function documentWords(
  { studyId }: StudyAccess,
  { document }: ExcerptFilter,
): Promise<string | undefined> {
  if (document === undefined) return undefined;
  return (await db.document.findFirst({ where: { studyId, id: document }, select: { title: true } }))?.title;
}

async function coderWords({ studyId }: StudyAccess, { coder }: ExcerptFilter): Promise<string | undefined> {
  if (coder === undefined) return undefined;
  const member = await db.member.findFirst({
    where: { studyId, userId: coder },
    select: { user: { select: { name: true } } },
  });
  return member?.user.name;
}

async function speakerWords(
  { studyId }: StudyAccess,
  { speaker }: ExcerptFilter,
): Promise<string | undefined> {
  if (speaker === undefined) return undefined;
  return (await db.participant.findFirst({ where: { studyId, id: speaker }, select: { code: true } }))?.code;
}
