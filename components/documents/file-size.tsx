import { useFormatter } from 'next-intl';

/** In the decimal units that file managers show. */
export function FileSize({ bytes }: { bytes: number }) {
  const format = useFormatter();
  const [unit, size] =
    bytes < 1000
      ? (['byte', bytes] as const)
      : bytes < 1_000_000
        ? (['kilobyte', bytes / 1000] as const)
        : (['megabyte', bytes / 1_000_000] as const);
  return format.number(size, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: size < 10 ? 1 : 0,
  });
}
