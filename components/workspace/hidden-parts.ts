import type { CodingView, ExcerptView } from '@/lib/domain/excerpts/excerpt-view';

/** What a person does not want to see for now. */
export interface HiddenParts {
  themes: ReadonlySet<string>;
  /** By their ids. */
  coders: ReadonlySet<string>;
  stripes: boolean;
}

export const NOTHING_HIDDEN: HiddenParts = { themes: new Set(), coders: new Set(), stripes: false };

export function hidesCodings({ themes, coders }: HiddenParts): boolean {
  return themes.size > 0 || coders.size > 0;
}

export function isCodingShown(
  { themes, coders }: HiddenParts,
  { coderId }: Pick<ExcerptView, 'coderId'>,
  { themeId }: Pick<CodingView, 'themeId'>,
): boolean {
  return !coders.has(coderId) && !themes.has(themeId);
}

/** An excerpt is hidden with its coder, and with the last of its themes; one without a theme stays. */
export function isExcerptShown(
  hidden: HiddenParts,
  excerpt: Pick<ExcerptView, 'coderId' | 'codings'>,
): boolean {
  if (hidden.coders.has(excerpt.coderId)) return false;
  return (
    excerpt.codings.length === 0 || excerpt.codings.some((coding) => isCodingShown(hidden, excerpt, coding))
  );
}

/** Hides them all, or shows them all when they are hidden. */
export function withToggled(hidden: ReadonlySet<string>, ids: Iterable<string>): Set<string> {
  const all = [...ids];
  const now = new Set(hidden);
  const isHidden = all.every((id) => hidden.has(id));
  for (const id of all)
    if (isHidden) now.delete(id);
    else now.add(id);
  return now;
}

/** Reads what was kept; nothing of what is not such a list. */
export function parseHidden(stored: string | null): HiddenParts {
  try {
    const value = JSON.parse(stored ?? '{}') as Partial<Record<keyof HiddenParts, unknown>> | null;
    return {
      themes: idsIn(value?.themes),
      coders: idsIn(value?.coders),
      stripes: value?.stripes === true,
    };
  } catch {
    return NOTHING_HIDDEN;
  }
}

export function writeHidden({ themes, coders, stripes }: HiddenParts): string {
  return JSON.stringify({ themes: [...themes], coders: [...coders], stripes });
}

function idsIn(value: unknown): Set<string> {
  return new Set(Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []);
}
