/**
 * The first `count` words of a quote on one line, with `…` when there are more: how an excerpt is named where there is
 * no room for it, as in accessible names.
 */
export function firstWords(quote: string, count: number): string {
  const words = quote.split(/\s+/u).filter((word) => word !== '');
  return words.length > count ? `${words.slice(0, count).join(' ')}…` : words.join(' ');
}
