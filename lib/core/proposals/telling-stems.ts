/** A stem of a text, and in how many paragraphs of the study it stands, counted no further than some bound. */
export interface StemFrequency {
  stem: string;
  frequency: number;
}

/** Of a query: enough to tell what a passage is about, few enough to stay quick. */
const MOST_STEMS = 12;
/** When every stem is common, so many of the least common ones. */
const FEWEST_STEMS = 4;

/**
 * The stems by which paragraphs like a text are looked for: the rarest, since a word that stands everywhere tells nothing
 * (inverse document frequency: Spärck Jones, 1972). One that stands nowhere else leads nowhere and is left out.
 *
 * @param bound from which on a stem counts as common
 * @returns the rarest first; of equally rare ones the longer, then by the alphabet
 */
export function tellingStems(stems: readonly StemFrequency[], bound: number): string[] {
  const useful = stems
    .filter(({ frequency }) => frequency > 1)
    .toSorted(
      (a, b) =>
        a.frequency - b.frequency ||
        b.stem.length - a.stem.length ||
        (a.stem < b.stem ? -1 : a.stem > b.stem ? 1 : 0),
    );
  const rare = useful.filter(({ frequency }) => frequency < bound);
  const chosen = rare.length >= FEWEST_STEMS ? rare : useful.slice(0, FEWEST_STEMS);
  return chosen.slice(0, MOST_STEMS).map(({ stem }) => stem);
}
