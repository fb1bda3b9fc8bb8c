import { createHash, randomUUID } from 'node:crypto';
import { v7 as newId } from 'uuid';
import type { Role, Wording } from '@/generated/prisma/enums';
import { openStudy, type StudyAccess } from '@/lib/access/door';
import type { Identity } from '@/lib/auth';
import { codePointLength } from '@/lib/core/text/offsets';
import { splitParagraphs } from '@/lib/core/text/paragraphs';
import { speakersOfRange } from '@/lib/core/text/speakers-of-range';
import { db } from '@/lib/db';

const short = () => randomUUID().slice(0, 8);

export async function makeUser(name = 'Persona') {
  return db.user.create({ data: { email: `${short()}@example.org`, name, passwordHash: 'none' } });
}

/** An identity of a person as a token of theirs has it. */
export function tokenOf({ id }: { id: string }): Identity {
  return { kind: 'token', userId: id, scope: 'WRITE', studyId: null };
}

/** An identity of a person who has just signed in. */
export async function sessionOf({ id }: { id: string }): Promise<Identity> {
  const session = await db.session.create({ data: { userId: id } });
  return { kind: 'session', userId: id, sessionId: session.id };
}

export async function makeMember(study: { id: string }, roles: Role[], name?: string): Promise<StudyAccess> {
  const user = await makeUser(name);
  await db.member.create({ data: { studyId: study.id, userId: user.id, roles } });
  return openStudy(tokenOf(user), study.id, 'study:read');
}

/** A study with one member of each role, and a coordinator of another study. */
export async function makeStudy() {
  const study = await db.study.create({ data: { title: 'Studio', slug: `studio-${short()}` } });
  const other = await db.study.create({ data: { title: 'Altro studio', slug: `altro-${short()}` } });
  return {
    study,
    coordinator: await makeMember(study, ['COORDINATOR'], 'Coordinamento'),
    researcher: await makeMember(study, ['RESEARCHER'], 'Ricerca'),
    supervisor: await makeMember(study, ['SUPERVISOR'], 'Supervisione'),
    reader: await makeMember(study, ['READER'], 'Lettura'),
    stranger: await makeMember(other, ['COORDINATOR'], 'Estraneo'),
  };
}

export async function makeCase({ studyId }: StudyAccess, data: { code?: string; title?: string } = {}) {
  return db.case.create({ data: { studyId, code: data.code ?? short(), title: data.title ?? 'Caso' } });
}

export async function makeInterview(
  { studyId }: StudyAccess,
  data: { number?: number; caseIds?: string[] } = {},
) {
  const last = await db.interview.aggregate({ where: { studyId }, _max: { number: true } });
  return db.interview.create({
    data: {
      studyId,
      number: data.number ?? (last._max.number ?? 0) + 1,
      cases: {
        create: (data.caseIds ?? []).map((caseId) => ({
          case: { connect: { studyId_id: { studyId, id: caseId } } },
        })),
      },
    },
  });
}

interface DocumentData {
  text: string;
  title?: string;
  wording?: Wording;
  interviewId?: string;
  caseIds?: string[];
}

export async function makeDocument({ studyId, userId }: StudyAccess, data: DocumentData) {
  const { text } = data;
  const last = await db.document.aggregate({ where: { studyId }, _max: { number: true } });
  const id = newId();
  const versionId = newId();
  await db.document.create({
    data: {
      id,
      studyId,
      number: (last._max.number ?? 0) + 1,
      title: data.title ?? 'Documento',
      wording: data.wording ?? 'VERBATIM',
      interviewId: data.interviewId ?? null,
      cases: {
        create: (data.caseIds ?? []).map((caseId) => ({
          case: { connect: { studyId_id: { studyId, id: caseId } } },
        })),
      },
    },
  });
  const sha256 = createHash('sha256').update(text).digest('hex');
  await db.version.create({
    data: {
      id: versionId,
      studyId,
      documentId: id,
      number: 1,
      text,
      sha256,
      length: text.length,
      createdById: userId,
    },
  });
  await db.paragraph.createMany({
    data: splitParagraphs(text).map((paragraph) => ({ ...paragraph, studyId, versionId })),
  });
  return db.document.update({ where: { id }, data: { currentVersionId: versionId } });
}

export async function makeTheme({ studyId }: StudyAccess, data: { name?: string; parentId?: string } = {}) {
  return db.theme.create({
    data: { studyId, name: data.name ?? `Tema ${short()}`, parentId: data.parentId ?? null },
  });
}

interface ExcerptData {
  documentId: string;
  start: number;
  end: number;
  themeIds?: string[];
  caseIds?: string[];
}

/** Cases given here are a person's choice. */
export async function makeExcerpt({ studyId, userId }: StudyAccess, data: ExcerptData) {
  const { documentId, start, end } = data;
  const version = await db.version.findFirstOrThrow({
    where: { studyId, documentId },
    orderBy: { number: 'desc' },
  });
  const startCodePoint = codePointLength(version.text.slice(0, start));
  const quote = version.text.slice(start, end);
  const excerpt = await db.excerpt.create({
    data: {
      studyId,
      documentId,
      versionId: version.id,
      coderId: userId,
      start,
      end,
      quote,
      startCodePoint,
      endCodePoint: startCodePoint + codePointLength(quote),
      speakers: speakersOfRange(splitParagraphs(version.text), { start, end }),
      casesByHand: data.caseIds !== undefined,
    },
  });
  await db.excerptCase.createMany({
    data: (data.caseIds ?? []).map((caseId) => ({
      studyId,
      excerptId: excerpt.id,
      caseId,
      origin: 'PERSON' as const,
    })),
  });
  await db.coding.createMany({
    data: (data.themeIds ?? []).map((themeId) => ({
      studyId,
      excerptId: excerpt.id,
      themeId,
      documentId,
      coderId: userId,
      start,
      end,
    })),
  });
  return excerpt;
}
