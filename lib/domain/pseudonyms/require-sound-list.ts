import 'server-only';
import { checkReplacements } from '@/lib/core/pseudonyms/check-replacements';
import type { ListedPseudonym } from '@/lib/core/pseudonyms/propose';
import { AppError } from '@/lib/errors';

/** Refuses a list in which the entry `id` is at odds with another, or with itself. */
export function requireSoundList(list: readonly ListedPseudonym[], id: string): void {
  const mistakes = checkReplacements(
    list.map(({ original, variants, replacement }) => ({ names: [original, ...variants], replacement })),
  );
  const mistake = mistakes.find(({ index }) => list[index]?.id === id);
  if (!mistake) return;
  const other = list[mistake.other ?? mistake.index];
  throw new AppError('invalid', `pseudonym.${mistake.problem}`, {
    field: mistake.problem === 'twice' || mistake.problem === 'replaced' ? 'original' : 'replacement',
    values: { name: (mistake.problem === 'shared' ? other?.replacement : other?.original) ?? '' },
  });
}
