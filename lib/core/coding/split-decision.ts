/** Themes to split into: as many as there are keys for. */
export const MAX_TARGETS = 9;

/** What becomes of one coding of a theme that is split. */
export interface SplitEffect {
  /** The theme it goes over to; null when it does not move. */
  moveTo: string | null;
  /** It goes, since its excerpt carries all the chosen themes already. */
  isDoubled: boolean;
  /** The themes its excerpt is given besides. */
  give: string[];
}

/**
 * Carries out a choice of themes for a coding: the first that its excerpt does not carry takes the coding over, the others are
 * given besides. Among the chosen ones the theme that is split means that the coding stays; so does choosing none.
 *
 * @param carried themes of the excerpt, the split one among them
 */
export function splitEffect(
  fromThemeId: string,
  chosen: readonly string[],
  carried: ReadonlySet<string>,
): SplitEffect {
  const stays = chosen.length === 0 || chosen.includes(fromThemeId);
  const wanted = [...new Set(chosen)].filter((id) => !carried.has(id));
  if (stays) return { moveTo: null, isDoubled: false, give: wanted };
  const [moveTo = null, ...give] = wanted;
  return { moveTo, isDoubled: moveTo === null, give };
}
