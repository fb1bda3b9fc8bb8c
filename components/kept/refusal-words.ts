import type { Refusal } from '@/components/kept/kept-coding';
import { excerptWith } from '@/components/workspace/take-up-refusal';

/** What a refused write was, in its own words. */
export interface RefusalWords {
  kind: Refusal['write']['operation']['kind'];
  themes: string[];
  quote: string;
  memo: string;
  /** The same thing as somebody else has it; null where nothing stands against it. */
  theirs: string | null;
}

export function refusalWords({ write, theirs }: Refusal): RefusalWords {
  const { operation, themeNames } = write;
  const excerpt = excerptWith(write);
  const themes = themesOf(write.operation, excerpt?.codings ?? [], themeNames);
  const { kind } = operation;
  return {
    kind,
    themes: kind === 'createTheme' ? [operation.theme.name] : themes,
    quote: excerpt?.quote ?? '',
    memo: excerpt?.memo ?? '',
    theirs: kind === 'setMemo' ? (theirs?.memo ?? null) : kind === 'trim' ? (theirs?.quote ?? null) : null,
  };
}

/** Of a coding put on or taken off, its own theme alone. */
function themesOf(
  operation: Refusal['write']['operation'],
  codings: readonly { themeId: string }[],
  names: Record<string, string>,
): string[] {
  const ids = 'coding' in operation ? [operation.coding.themeId] : codings.map(({ themeId }) => themeId);
  return ids.flatMap((id) => names[id] ?? []);
}
