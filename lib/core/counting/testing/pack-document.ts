import { BEGINS_EXCERPT } from '../pack';

export interface PackedExcerpt {
  coder: number;
  cases: readonly number[];
  codings: readonly { theme: number; day: number }[];
}

const word = (value: number) => [value >> 8, value & 0xff];

/** The pack of a document's excerpts, as the database makes it. */
export function packDocument(excerpts: readonly PackedExcerpt[]): Uint8Array {
  const sections = new Map<string, PackedExcerpt[]>();
  for (const excerpt of excerpts.filter(({ codings }) => codings.length > 0)) {
    const key = excerpt.cases.toSorted((a, b) => a - b).join();
    sections.set(key, [...(sections.get(key) ?? []), excerpt]);
  }
  return Uint8Array.from(
    [...sections].flatMap(([key, members]) => {
      const cases = key === '' ? [] : key.split(',').map(Number);
      const codings = members.flatMap(({ coder, codings: own }) =>
        own.map(({ theme, day }, i) => {
          const [high = 0, low = 0] = word(theme);
          return [i === 0 ? high | BEGINS_EXCERPT : high, low, ...word(coder), ...word(day)];
        }),
      );
      const count = [...word(codings.length >> 16), ...word(codings.length & 0xffff)];
      return [...word(cases.length), ...cases.flatMap(word), ...count, ...codings.flat()];
    }),
  );
}
