import { memoFilter, type MemoFilter } from '@/lib/domain/memos/schema';

const NAMES = Object.keys(memoFilter.shape) as (keyof MemoFilter)[];

/** The filter that an address asks for; what it cannot mean is left out. */
export function askedMemos(search: Record<string, string | string[] | undefined>): MemoFilter {
  const known = NAMES.flatMap((name) => {
    const value = [search[name]].flat()[0];
    const isRight = memoFilter.shape[name].safeParse(value).success;
    return value && isRight ? [[name, value]] : [];
  });
  return memoFilter.parse(Object.fromEntries(known));
}
