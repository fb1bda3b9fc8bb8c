import { excerptFilter, type ExcerptFilter } from '@/lib/domain/excerpts/schema';

type SearchParams = Record<string, string | string[] | undefined>;

const NAMES = Object.keys(excerptFilter.shape) as (keyof ExcerptFilter)[];

/** The filter that an address asks for; what it cannot mean is left out. */
export function askedFilter(search: SearchParams): ExcerptFilter {
  const known = NAMES.flatMap((name) => {
    const value = [search[name]].flat()[0];
    const isRight = excerptFilter.shape[name].safeParse(value).success;
    return value && isRight ? [[name, value]] : [];
  });
  return excerptFilter.parse(Object.fromEntries(known));
}
