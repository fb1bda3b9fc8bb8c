import 'server-only';
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { requireAbility, type Author, type StudyAccess } from '@/lib/access/door';
import { needlesOfPhrases } from '@/lib/core/erasure/shared-words';
import { citationOf } from '@/lib/core/materials/citation';
import { db, type Db } from '@/lib/db';
import { restingListShape, restingOn } from '@/lib/domain/erasures/bases';
import { WRITTEN_TABLES, type WithdrawalChoices, type WrittenTable } from '@/lib/domain/erasures/schema';
import { findWords } from '@/lib/domain/erasures/sweep-words';
import { notFound } from '@/lib/errors';
import { planErasure, type ErasurePlan, type PlannedDocument } from '@/lib/flows/plan-erasure';

const documentShape = z.object({
  id: z.uuid(),
  citation: z.string(),
  title: z.string(),
  spoken: z.int().describe('Paragraphs of the participant.'),
  unknown: z.int().describe('Paragraphs of a label that is mapped to nobody, in an interview of several.'),
  quoted: z.boolean().describe('Whether the participant is only quoted in it.'),
  excerpts: z.int().describe('Live excerpts whose text would change.'),
});

/** Everything that rests on a participant's words. */
export const withdrawalPreviewShape = z
  .object({
    code: z.string(),
    basis: z.string().describe('To be sent with the decision.'),
    documents: z.array(documentShape),
    excerpts: z.int(),
    resting: restingListShape,
    written: z
      .array(z.object({ table: z.enum(WRITTEN_TABLES), count: z.int() }))
      .describe(
        'Memos, themes, summaries and other texts of people that repeat the words; erasing rewrites them.',
      ),
    identity: z.boolean(),
    consents: z.int(),
    forms: z.int(),
  })
  .meta({ id: 'WithdrawalPreview' });
export type WithdrawalPreview = z.output<typeof withdrawalPreviewShape>;

/** Shows what a withdrawal would touch; writes nothing. */
export async function previewWithdrawal(
  access: StudyAccess,
  participantId: string,
  choices: WithdrawalChoices,
): Promise<WithdrawalPreview> {
  requireAbility(access, 'participants:erase');
  return (await readWithdrawal(db, access, participantId, choices)).preview;
}

export async function readWithdrawal(
  tx: Db,
  author: Author,
  participantId: string,
  { phrases, unknownIn }: Pick<WithdrawalChoices, 'phrases' | 'unknownIn'>,
): Promise<{ preview: WithdrawalPreview; plan: ErasurePlan }> {
  const { studyId } = author;
  const participant = await tx.participant.findFirst({
    where: { studyId, id: participantId },
    select: {
      id: true,
      code: true,
      identity: { select: { revision: true } },
      consents: { select: { id: true, form: { select: { consentId: true } } } },
    },
  });
  if (!participant) throw notFound();
  const needles = needlesOfPhrases(phrases);
  const plan = await planErasure(tx, author, { participant, unknownIn, phrases: needles });
  const touched = await touchedExcerpts(tx, author, plan);
  const seen = {
    code: participant.code,
    documents: await describeDocuments(tx, author, plan, touched),
    excerpts: touched.length,
    resting: await restingOn(
      tx,
      author,
      touched.map(({ id }) => id),
    ),
    written: await countWritten(tx, author, plan),
    identity: participant.identity !== null,
    consents: participant.consents.length,
    forms: participant.consents.filter(({ form }) => form !== null).length,
  };
  return { preview: { ...seen, basis: basisOf(seen, plan, touched) }, plan };
}

/** Changes when anything does that the decision rests on. */
function basisOf(seen: object, plan: ErasurePlan, touched: readonly TouchedExcerpt[]): string {
  const rest = [plan.documents, touched.map(({ id }) => id).sort()];
  return createHash('sha256')
    .update(JSON.stringify([seen, rest]))
    .digest('base64url');
}

interface TouchedExcerpt {
  id: string;
  documentId: string;
}

/** Live excerpts of live documents whose range an edit of the current version touches. */
async function touchedExcerpts(
  tx: Db,
  { studyId }: Author,
  { documents }: ErasurePlan,
): Promise<TouchedExcerpt[]> {
  const found: TouchedExcerpt[] = [];
  for (const { id: documentId, versions } of documents) {
    const edits = versions.find(({ current }) => current)?.edits ?? [];
    if (edits.length === 0) continue;
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM excerpt e JOIN document d ON d.study_id = e.study_id AND d.id = e.document_id AND d.deleted_at IS NULL
      WHERE e.study_id = ${studyId}::uuid AND e.document_id = ${documentId}::uuid AND e.deleted_at IS NULL AND EXISTS (
        SELECT 1 FROM unnest(${edits.map(({ start }) => start)}::int[], ${edits.map(({ end }) => end)}::int[]) AS edit(start, "end")
        WHERE edit.start < e."end" AND e.start < edit."end")`;
    found.push(...rows.map(({ id }) => ({ id, documentId })));
  }
  return found;
}

async function describeDocuments(
  tx: Db,
  { studyId }: Author,
  plan: ErasurePlan,
  touched: readonly TouchedExcerpt[],
): Promise<WithdrawalPreview['documents']> {
  const named = await tx.document.findMany({
    where: { studyId, id: { in: plan.documents.map(({ id }) => id) } },
    select: { id: true, number: true, title: true, interview: { select: { number: true } } },
  });
  const byId = new Map(named.map((document) => [document.id, document]));
  return plan.documents.flatMap((planned) => {
    const document = byId.get(planned.id);
    if (!document) return [];
    const citation = `(${citationOf(document.number, document.interview?.number ?? null)})`;
    return [
      {
        id: planned.id,
        citation,
        title: document.title,
        spoken: planned.spoken,
        unknown: planned.unknown,
        quoted: isOnlyQuoted(planned),
        excerpts: touched.filter(({ documentId }) => documentId === planned.id).length,
      },
    ];
  });
}

const isOnlyQuoted = ({ spoken, versions }: PlannedDocument) =>
  spoken === 0 && versions.some(({ edits }) => edits.length > 0);

async function countWritten(
  tx: Db,
  author: Author,
  { needles }: ErasurePlan,
): Promise<WithdrawalPreview['written']> {
  const counts = new Map<WrittenTable, number>();
  for await (const { table } of findWords(tx, author, needles))
    counts.set(table, (counts.get(table) ?? 0) + 1);
  return Array.from(counts, ([table, count]) => ({ table, count }));
}
