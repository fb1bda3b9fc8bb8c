import 'server-only';
import { v7 as newId } from 'uuid';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { extendList, type ExtendedList } from '@/lib/core/pseudonyms/extend-list';
import type { ListedPseudonym } from '@/lib/core/pseudonyms/propose';
import { renamedLabels } from '@/lib/core/pseudonyms/renamed-labels';
import { replacementEdits } from '@/lib/core/pseudonyms/replacement-edits';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { applyEdits, type TextEdit } from '@/lib/core/text/text-edits';
import { db, type Db } from '@/lib/db';
import { closeFormerVersions } from '@/lib/domain/documents/close-former-versions';
import { findNamesElsewhere, nameElsewhereShape } from '@/lib/domain/pseudonyms/find-names-elsewhere';
import { openPseudonyms } from '@/lib/domain/pseudonyms/open-pseudonyms';
import type { Pseudonymisation } from '@/lib/domain/pseudonyms/schema';
import { insertPseudonyms, rewritePseudonym } from '@/lib/domain/pseudonyms/write-pseudonyms';
import { renameSpeakers } from '@/lib/domain/speakers/rename-speakers';
import { lockStudy } from '@/lib/domain/studies/lock-study';
import { AppError } from '@/lib/errors';
import { requireCurrent, savedVersion, savedVersionShape } from '@/lib/flows/save-version';
import { holdDocument, writeNextVersion, type HeldDocument } from '@/lib/flows/write-next-version';

export const pseudonymisedShape = savedVersionShape
  .extend({
    replaced: z.int().describe('Places in the text.'),
    listed: z.int().describe('Names that are new in the study’s list.'),
    elsewhere: z.array(nameElsewhereShape).describe('Where else in the study these names still stand.'),
  })
  .meta({ id: 'Pseudonymised' });
export type Pseudonymised = z.output<typeof pseudonymisedShape>;

/**
 * Replaces names in a document's text where a person said so: a next version that carries the codings, and former versions that
 * only who may read identities can open. All of it, or nothing.
 */
export async function pseudonymiseDocument(
  access: StudyAccess,
  documentId: string,
  input: Pseudonymisation,
): Promise<Pseudonymised> {
  const done = await db.$transaction(async (tx) => {
    await requireIdentityRight(access, { documentId }, tx);
    await lockStudy(tx, access);
    const document = await holdDocument(tx, access, documentId);
    await requireCurrent(tx, access, document, input.versionId);
    const before = await openPseudonyms(tx, access);
    const extended = requireExtended(before, input);
    const edits = requireEdits(document.version.text, extended, input);
    await writeList(tx, access, before, extended.list);
    const written = await writeNextVersion(tx, access, document, {
      edits,
      rule: 'follow',
      origin: 'PSEUDONYMISATION',
      reason: input.reason,
    });
    await closeFormerVersions(tx, access, documentId, written.id);
    await followLabels(tx, access, document, edits);
    return { ...savedVersion(written), listed: extended.list.length - before.length };
  });
  const names = input.items.flatMap(({ original, variants }) => [original, ...variants]);
  const replaced = input.items.reduce((sum, { occurrences }) => sum + occurrences.length, 0);
  return { ...done, replaced, elsewhere: await findNamesElsewhere(access, documentId, names) };
}

function requireExtended(list: readonly ListedPseudonym[], { items }: Pseudonymisation): ExtendedList {
  const extended = extendList(list, items, newId);
  const [mistake] = extended.mistakes;
  if (!mistake) return extended;
  const side = mistake.problem === 'twice' || mistake.problem === 'replaced' ? 'original' : 'replacement';
  throw new AppError('invalid', `pseudonym.${mistake.problem}`, {
    field: `items.${String(mistake.index)}.${side}`,
    values: { name: mistake.with },
  });
}

function requireEdits(
  text: string,
  { list, entryOf }: ExtendedList,
  { items }: Pseudonymisation,
): TextEdit[] {
  const names = items.map(({ occurrences, replacement }, i) => {
    const entry = list[entryOf[i] ?? -1];
    return { names: entry ? [entry.original, ...entry.variants] : [], replacement, occurrences };
  });
  const made = replacementEdits(text, names);
  if ('edits' in made) return made.edits;
  const { index, problem } = made.mistake;
  const key = problem === 'overlap' ? 'pseudonym.overlap' : 'pseudonym.readsOtherwise';
  throw new AppError('invalid', key, { field: `items.${String(index)}.occurrences` });
}

async function writeList(
  tx: Db,
  access: StudyAccess,
  before: readonly ListedPseudonym[],
  after: readonly ListedPseudonym[],
): Promise<void> {
  await insertPseudonyms(tx, access, after.slice(before.length));
  for (const [i, entry] of before.entries()) {
    const now = after[i];
    if (now && now.variants.length > entry.variants.length)
      await rewritePseudonym(tx, access, now, ['variants']);
  }
}

async function followLabels(
  tx: Db,
  access: StudyAccess,
  { id, version }: HeldDocument,
  edits: readonly TextEdit[],
): Promise<void> {
  const text = applyEdits(version.text, edits);
  const after = { text, paragraphs: splitParagraphs(text) };
  await renameSpeakers(tx, access, id, renamedLabels(edits, splitParagraphs(version.text), after));
}
