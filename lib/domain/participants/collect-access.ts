import 'server-only';
import type { StudyAccess } from '@/lib/access/door';
import { requireIdentityRight } from '@/lib/access/identity-right';
import { participantWords, type Speech } from '@/lib/core/erasure/participant-words';
import { citationOf } from '@/lib/core/materials/citation';
import { db, type Db } from '@/lib/db';
import { recordEvent } from '@/lib/domain/audit/record-event';
import { openForm } from '@/lib/domain/consents/get-form';
import { listConsents } from '@/lib/domain/consents/list-consents';
import { openIdentity } from '@/lib/domain/identities/get-identity';
import { getParticipant } from '@/lib/domain/participants/get-participant';
import type { AccessFile, AccessRecord } from '@/lib/exchange/export/access-record';

/** All that the study holds on one participant (Regulation (EU) 2016/679, article 15). Recorded, as every reading of an identity. */
export async function collectAccess(
  access: StudyAccess,
  participantId: string,
): Promise<{ record: AccessRecord; files: AccessFile[] }> {
  return db.$transaction(async (tx) => {
    await requireIdentityRight(access, { participantId }, tx);
    const { code } = await getParticipant(access, participantId, tx);
    await recordEvent(tx, access, { action: 'export', entity: 'identity', entityId: participantId });
    const { files, consents } = await consentsOf(tx, access, participantId);
    const identity = await openIdentity(tx, access, participantId);
    const spoken = await spokenBy(tx, access, participantId);
    const record: AccessRecord = {
      code,
      exportedAt: new Date().toISOString(),
      ...(await aboutParticipant(tx, access, participantId)),
      identity: identity && {
        name: identity.name,
        contact: identity.contact,
        exactRole: identity.exactRole,
        note: identity.note,
        updatedAt: identity.updatedAt,
      },
      consents,
      interviews: await interviewsOf(tx, access, participantId),
      words: wordsOf(spoken),
      excerpts: await excerptsOf(tx, access, spoken),
      readings: await readingsOf(tx, access, participantId),
    };
    return { record, files };
  });
}

async function aboutParticipant(tx: Db, { studyId }: StudyAccess, id: string) {
  const { roleCategory, organisation, createdAt, study } = await tx.participant.findFirstOrThrow({
    where: { studyId, id },
    select: {
      createdAt: true,
      roleCategory: { select: { name: true } },
      organisation: { select: { name: true } },
      study: { select: { title: true } },
    },
  });
  return {
    study: study.title,
    recordedAt: createdAt.toISOString(),
    roleCategory: roleCategory?.name ?? null,
    organisation: organisation?.name ?? null,
  };
}

async function consentsOf(tx: Db, access: StudyAccess, participantId: string) {
  const files: AccessFile[] = [];
  const consents: AccessRecord['consents'] = [];
  for (const { id, level, givenOn, legalBasis, noticeVersion, recordedAt, recordedBy } of await listConsents(
    access,
    participantId,
    tx,
  )) {
    const form = await openForm(tx, access, id);
    // A name from outside is told in the record, never made a path.
    const file = form && `forms/${files.length + 1}`;
    if (form && file) files.push({ name: file, bytes: form.bytes });
    consents.push({
      level,
      givenOn,
      legalBasis,
      noticeVersion,
      recordedAt,
      recordedBy: recordedBy.name,
      form: form && file ? { file, name: form.name, mediaType: form.mediaType } : null,
    });
  }
  return { files, consents };
}

function interviewsOf(tx: Db, { studyId }: StudyAccess, participantId: string) {
  return tx.interview.findMany({
    where: { studyId, participants: { some: { participantId } } },
    orderBy: { number: 'asc' },
    select: { number: true, title: true, date: true, mode: true, place: true, notes: true },
  });
}

/** What they say in a document as it reads now. */
interface SpokenDocument {
  id: string;
  title: string;
  citation: string;
  own: Speech[];
}

/** Set aside or not: what can come back is held too. Theirs is what a withdrawal would take for theirs. */
async function spokenBy(tx: Db, { studyId }: StudyAccess, participantId: string): Promise<SpokenDocument[]> {
  const documents = await tx.document.findMany({
    where: { studyId, interview: { participants: { some: { participantId } } } },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      title: true,
      currentVersionId: true,
      speakers: { select: { label: true, participantId: true } },
      interview: { select: { number: true, _count: { select: { participants: true } } } },
    },
  });
  const spoken: SpokenDocument[] = [];
  for (const { id, number, title, currentVersionId, speakers, interview } of documents) {
    const paragraphs = await tx.paragraph.findMany({
      where: { studyId, versionId: currentVersionId ?? '' },
      orderBy: { ordinal: 'asc' },
      select: { start: true, end: true, speaker: true, blockStart: true, block: true },
    });
    const alone = interview?._count.participants === 1;
    const { own } = participantWords(paragraphs, speakers, { id: participantId, alone });
    if (own.length > 0)
      spoken.push({ id, title, citation: citationOf(number, interview?.number ?? null), own });
  }
  return spoken;
}

/** By label, in the order in which each is first heard. */
function wordsOf(spoken: readonly SpokenDocument[]): AccessRecord['words'] {
  return spoken.flatMap(({ title, citation, own }) => {
    const labels = [...new Set(own.map(({ speaker }) => speaker ?? ''))];
    return labels.map((label) => ({
      document: title,
      citation,
      label,
      paragraphs: own.filter(({ speaker }) => (speaker ?? '') === label).map(({ block }) => block.trim()),
    }));
  });
}

/** Those with a word of theirs. */
async function excerptsOf(
  tx: Db,
  { studyId }: StudyAccess,
  spoken: readonly SpokenDocument[],
): Promise<AccessRecord['excerpts']> {
  const excerpts: AccessRecord['excerpts'] = [];
  for (const { id: documentId, citation, own } of spoken) {
    const rows = await tx.excerpt.findMany({
      where: { studyId, documentId, deletedAt: null },
      orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
      select: {
        start: true,
        end: true,
        quote: true,
        memo: true,
        codings: { where: { deletedAt: null }, select: { theme: { select: { name: true } } } },
      },
    });
    const theirs = rows.filter(({ start, end }) =>
      own.some((speech) => start < speech.end && speech.start < end),
    );
    excerpts.push(
      ...theirs.map(({ quote, memo, codings }) => ({
        citation,
        quote,
        memo,
        themes: codings.map(({ theme }) => theme.name),
      })),
    );
  }
  return excerpts;
}

/** Who read their identity or took a signed form, and when. */
async function readingsOf(
  tx: Db,
  { studyId }: StudyAccess,
  participantId: string,
): Promise<AccessRecord['readings']> {
  const consents = await tx.consent.findMany({ where: { studyId, participantId }, select: { id: true } });
  const events = await tx.auditEvent.findMany({
    where: {
      studyId,
      action: { in: ['read', 'export'] },
      OR: [
        { entity: 'identity', entityId: participantId },
        { entity: 'consent-form', entityId: { in: consents.map(({ id }) => id) } },
      ],
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { at: true, action: true, entity: true, userId: true },
  });
  const ids = [...new Set(events.flatMap(({ userId }) => userId ?? []))];
  const users = await tx.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const nameOf = new Map(users.map(({ id, name }) => [id, name]));
  return events.map(({ at, action, entity, userId }) => ({
    at: at.toISOString(),
    what: entity === 'consent-form' ? 'form' : action === 'export' ? 'everything' : 'identity',
    by: nameOf.get(userId ?? '') ?? '',
  }));
}
