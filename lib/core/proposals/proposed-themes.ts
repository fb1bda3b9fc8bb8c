/** A theme that may fit a passage, and why. */
export interface ProposedTheme {
  themeId: string;
  /** In how many of how many excerpts it stands with the passage's themes. */
  together: { together: number; of: number } | null;
  /** Similar paragraphs that carry it. */
  similar: number;
}

interface Evidence {
  /** Themes the passage has already. */
  present: readonly string[];
  together: readonly { themeId: string; together: number; of: number }[];
  /** The themes of each similar paragraph, the most alike first. */
  similar: readonly (readonly string[])[];
  /** Themes that can be applied. */
  applicable: ReadonlySet<string>;
}

const SHOWN = 6;

/**
 * Themes for a passage, the likeliest first: by the share of the excerpts in which they stand with its themes plus the share of the
 * similar paragraphs that carry them. Of equally likely ones the one that was met first.
 */
export function proposedThemes({ present, together, similar, applicable }: Evidence): ProposedTheme[] {
  const proposals = new Map<string, ProposedTheme>();
  const of = (themeId: string) => proposals.get(themeId) ?? { themeId, together: null, similar: 0 };
  for (const { themeId, ...counts } of together) proposals.set(themeId, { ...of(themeId), together: counts });
  for (const themeIds of similar)
    for (const themeId of new Set(themeIds)) {
      const proposal = of(themeId);
      proposals.set(themeId, { ...proposal, similar: proposal.similar + 1 });
    }
  const likelihood = ({ together: counts, similar: count }: ProposedTheme) =>
    (counts ? counts.together / counts.of : 0) + (similar.length === 0 ? 0 : count / similar.length);
  return [...proposals.values()]
    .filter(({ themeId }) => applicable.has(themeId) && !present.includes(themeId))
    .sort((one, other) => likelihood(other) - likelihood(one))
    .slice(0, SHOWN);
}
