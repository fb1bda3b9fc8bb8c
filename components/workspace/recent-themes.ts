/** A theme lately applied; the list's order is that of the keys 1 to 9. */
export interface RecentTheme {
  id: string;
  /** Milliseconds since 1970. */
  usedAt: number;
}

const KEYS = 9;

/**
 * The list after a theme was applied. A theme keeps its key as long as it is listed, so that fingers can learn it; a new
 * one takes the first free key, or that of the theme used longest ago.
 */
export function withUsedTheme(recent: readonly RecentTheme[], id: string, usedAt: number): RecentTheme[] {
  const used = { id, usedAt };
  if (recent.some((theme) => theme.id === id)) return recent.map((theme) => (theme.id === id ? used : theme));
  if (recent.length < KEYS) return [...recent, used];
  const oldest = Math.min(...recent.map((theme) => theme.usedAt));
  const place = recent.findIndex((theme) => theme.usedAt === oldest);
  return recent.with(place, used);
}

/** The themes under the keys 1 to 9: pinned ones keep theirs, the rest go to recent ones. */
export function themesAtHand(pinned: readonly string[], recent: readonly string[]): string[] {
  return [...new Set([...pinned, ...recent])].slice(0, KEYS);
}

/** Reads what was stored; nothing of what is not such a list. */
export function parseRecentThemes(stored: string | null): RecentTheme[] {
  try {
    const value: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(value) ? value.filter(isRecentTheme).slice(0, KEYS) : [];
  } catch {
    return [];
  }
}

function isRecentTheme(value: unknown): value is RecentTheme {
  const theme = value as Partial<RecentTheme> | null;
  return typeof theme?.id === 'string' && typeof theme.usedAt === 'number';
}
