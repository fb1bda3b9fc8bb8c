import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import type { Changer, RecodingChoice } from '@/lib/core/coding/recoding-plan';
import { applicationRefusal } from '@/lib/domain/excerpts/applicable-themes';
import { getTheme } from '@/lib/domain/themes/get-theme';

/** Throws when a theme is none of the study's, or the one to give can no longer be applied. */
export async function requireRecodable(
  access: StudyAccess,
  { fromThemeId, intoThemeId }: RecodingChoice,
): Promise<void> {
  if (fromThemeId !== null) await getTheme(access, fromThemeId);
  const refusal = intoThemeId === null ? null : await applicationRefusal(access, [intoThemeId]);
  if (refusal) throw refusal;
}

export function changerOf({ userId, abilities }: StudyAccess): Changer {
  return { userId, mayChangeOthers: abilities.has('coding:write-others') };
}
