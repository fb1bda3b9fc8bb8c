import { FIND_SOURCES, PSEUDONYM_KINDS, type Find } from './pseudonym-kinds';

/** Of finds that overlap the longest holds, then what the list says, then by kind, then the first. In text order. */
export function resolveFinds(finds: readonly Find[]): Find[] {
  const last = finds.reduce((end, find) => Math.max(end, find.end), 0);
  const taken = new Uint8Array(last);
  // None is longer than those before it, so one that meets them has its first or last unit inside one.
  const kept = [...finds].sort(byPrecedence).filter(({ start, end }) => {
    if (taken[start] === 1 || taken[end - 1] === 1) return false;
    taken.fill(1, start, end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}

function byPrecedence(a: Find, b: Find): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    FIND_SOURCES.indexOf(a.source) - FIND_SOURCES.indexOf(b.source) ||
    PSEUDONYM_KINDS.indexOf(a.kind) - PSEUDONYM_KINDS.indexOf(b.kind) ||
    a.start - b.start
  );
}
