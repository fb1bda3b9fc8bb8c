import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { countEffects, recodingEffect, type RecodingEffect } from '@/lib/core/coding/recoding-plan';
import { citedExcerptShape, citeExcerpts } from '@/lib/domain/excerpts/cite-excerpts';
import { chosenExcerptIds, readRecodable } from '@/lib/domain/recodings/chosen-excerpts';
import { changerOf, requireRecodable } from '@/lib/domain/recodings/require-recodable';
import { AT_ONCE, type RecodingAsked } from '@/lib/domain/recodings/schema';

const SHOWN_KINDS = ['moved', 'doubled', 'removed', 'added', 'others'] as const;
/** Of each kind. */
const SHOWN = 3;

export const recodingPreviewShape = z
  .object({
    excerpts: z.int().describe('All that are looked at; each is counted in one of the next six.'),
    moved: z.int().describe('Their coding goes over to the other theme.'),
    doubled: z.int().describe('They carry both: the coding with the theme that is replaced goes.'),
    removed: z.int().describe('The theme is taken off.'),
    added: z.int().describe('The theme is given.'),
    others: z.int().describe('They are left out, since they belong to somebody else.'),
    unchanged: z.int(),
    emptied: z.int().describe('Of those removed: nothing is left, and the excerpt goes too.'),
    ofOthers: z.int().describe('Of those changed: they belong to somebody else.'),
    byJob: z.boolean(),
    examples: z.array(z.object({ kind: z.enum(SHOWN_KINDS), excerpt: citedExcerptShape })),
  })
  .meta({ id: 'RecodingPreview' });
export type RecodingPreview = z.output<typeof recodingPreviewShape>;

/** What a bulk change would do. Throws why it cannot. */
export async function previewRecoding(access: StudyAccess, asked: RecodingAsked): Promise<RecodingPreview> {
  await requireRecodable(access, asked);
  const ids = await chosenExcerptIds(access, asked);
  const excerpts = await readRecodable(access, ids);
  const changer = changerOf(access);
  const effects = excerpts.map((excerpt) => recodingEffect(excerpt, asked, changer));
  return {
    excerpts: excerpts.length,
    ...countEffects(excerpts, effects, changer),
    byJob: ids.length > AT_ONCE,
    examples: await examplesOf(access, effects),
  };
}

async function examplesOf(access: StudyAccess, effects: readonly RecodingEffect[]) {
  const shown = SHOWN_KINDS.flatMap((kind) =>
    effects
      .filter((effect) => effect.kind === kind)
      .slice(0, SHOWN)
      .map(({ excerptId }) => ({ kind, excerptId })),
  );
  const cited = await citeExcerpts(
    access,
    shown.map(({ excerptId }) => excerptId),
  );
  return shown.flatMap(({ kind, excerptId }) => {
    const excerpt = cited.get(excerptId);
    return excerpt ? [{ kind, excerpt }] : [];
  });
}
