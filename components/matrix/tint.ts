/** By step; the number is always in the cell too, so that no reader depends on the tint. */
export const TINT = [
  '',
  'bg-[color-mix(in_oklab,var(--accent)_6%,var(--surface))]',
  'bg-[color-mix(in_oklab,var(--accent)_14%,var(--surface))]',
  'bg-[color-mix(in_oklab,var(--accent)_25%,var(--surface))]',
] as const;
