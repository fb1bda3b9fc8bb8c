import 'server-only';
import { z } from 'zod';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { FIND_SOURCES, PSEUDONYM_KINDS } from '@/lib/core/pseudonyms/pseudonym-kinds';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { findNames } from '@/lib/domain/pseudonyms/find-names';
import { openPseudonyms } from '@/lib/domain/pseudonyms/open-pseudonyms';
import { notFound } from '@/lib/errors';

const proposalShape = z
  .object({
    kind: z.enum(PSEUDONYM_KINDS),
    text: z.string().describe('As the list has it, or as it is written most often.'),
    source: z.enum(FIND_SOURCES).describe('What told of it.'),
    pseudonymId: z.uuid().nullable().describe('Of the study’s list, when it is there.'),
    replacement: z.string(),
    occurrences: z.array(z.object({ start: z.int(), end: z.int() })).describe('UTF-16 offsets.'),
  })
  .meta({ id: 'PseudonymProposal' });

export const proposalsShape = z
  .object({
    versionId: z.uuid(),
    sha256: z.string(),
    items: z.array(proposalShape),
    nextCursor: z.null(),
  })
  .meta({ id: 'PseudonymProposals' });
export type Proposals = z.output<typeof proposalsShape>;

/** What in a document's current text may say who somebody is. It opens the study's list, and so is recorded as a reading of it. */
export async function getProposals(access: StudyAccess, documentId: string): Promise<Proposals> {
  const { studyId } = access;
  return db.$transaction(async (tx) => {
    await requireIdentityRight(access, { documentId }, tx);
    const document = await tx.document.findFirst({
      where: { studyId, id: documentId, deletedAt: null },
      select: { currentVersion: { select: { id: true, sha256: true, text: true } } },
    });
    const version = document?.currentVersion;
    if (!version) throw notFound();
    const list = await openPseudonyms(tx, access);
    const { id, sha256, text } = version;
    const items = findNames({ text, paragraphs: splitParagraphs(text) }, list, access.language);
    await recordEvent(tx, access, {
      action: 'read',
      entity: 'pseudonym',
      detail: { documentId, count: items.filter(({ pseudonymId }) => pseudonymId !== null).length },
    });
    return { versionId: id, sha256, items, nextCursor: null };
  });
}
