/** The class that gives a theme's colour, 1 to 12; see app/globals.css. */
export function hueClass(color: number): string {
  return `hue-${color}`;
}

/** A steady hue for a person, from their id. */
export function hueOfId(id: string): string {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 12;
  return hueClass(sum + 1);
}
