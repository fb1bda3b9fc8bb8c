/** Characters a name made of somebody's words has at most. */
const LONGEST = 60;

/** The first whole words of what was said, as the name of a theme, without the signs around them. */
export function inVivoName(quote: string): string {
  const words = quote.split(/\s+/u).filter(Boolean);
  let name = '';
  for (const word of words) {
    if (name !== '' && name.length + 1 + word.length > LONGEST) break;
    name = name === '' ? word : `${name} ${word}`;
  }
  return [...name]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}]+$/u, '');
}
