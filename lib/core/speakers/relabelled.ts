type Label = string | null;

/**
 * Labels that others took the place of, by the former one: `MARIO` is `P2` now where every paragraph that stood under the
 * one stands under the other, and under it alone. Known only while the paragraphs are as many as before.
 */
export function relabelled(former: readonly Label[], next: readonly Label[]): Map<string, string> {
  if (former.length !== next.length) return new Map();
  const became = pairs(former, next);
  const was = pairs(next, former);
  return new Map(
    [...became].flatMap(([from, tos]): [string, string][] => {
      const [to] = tos;
      const isOneToOne = to != null && tos.size === 1 && was.get(to)?.size === 1;
      return isOneToOne && to !== from ? [[from, to]] : [];
    }),
  );
}

function pairs(from: readonly Label[], to: readonly Label[]): Map<string, Set<Label>> {
  const found = new Map<string, Set<Label>>();
  for (const [i, label] of from.entries()) {
    if (label === null) continue;
    found.set(label, (found.get(label) ?? new Set()).add(to[i] ?? null));
  }
  return found;
}
