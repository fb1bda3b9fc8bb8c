import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { StudyAccess } from '@/lib/access/door';
import { CONSENT_LEVELS, type ConsentLevel } from '@/lib/core/consent/consent-level';
import { excerptConsent, peopleOf, type ExcerptConsent } from '@/lib/core/consent/excerpt-consent';
import { db } from '@/lib/db';
import { excerptPeopleSql, restrictedExcerptsSql } from '@/lib/domain/consents/excerpt-consent-sql';
import { makeDocument, makeExcerpt, makeInterview, makeStudy } from '@/test/factories';

const LABELS = ['INT', 'ANNA', 'BRUNO', 'VOCE', ''];

/** Who is who in a small study, by position in its participants. */
interface Small {
  levels: (ConsentLevel | null)[][];
  /** Of the participants, those of the interview. */
  interviewed: number[];
  hasInterview: boolean;
  /** By label but `''`. */
  mapped: (number | 'INTERVIEWER' | 'UNKNOWN')[];
  heard: string[][];
}

const small: fc.Arbitrary<Small> = fc.record({
  levels: fc.array(fc.array(fc.constantFrom(null, ...CONSENT_LEVELS), { maxLength: 3 }), {
    minLength: 3,
    maxLength: 3,
  }),
  interviewed: fc.uniqueArray(fc.nat(2)),
  hasInterview: fc.boolean(),
  mapped: fc.array(fc.constantFrom(0, 1, 2, 'INTERVIEWER' as const, 'UNKNOWN' as const), {
    minLength: 4,
    maxLength: 4,
  }),
  heard: fc.array(fc.subarray(LABELS), { minLength: 1, maxLength: 5 }),
});

let access: StudyAccess;
beforeAll(async () => {
  access = (await makeStudy()).researcher;
});

async function write({ levels, interviewed, hasInterview, mapped, heard }: Small) {
  const { studyId } = access;
  const participants: string[] = [];
  for (const history of levels) {
    const { id } = await db.participant.create({ data: { studyId, code: crypto.randomUUID() } });
    participants.push(id);
    for (const [minute, level] of history.entries())
      if (level)
        await db.consent.create({
          data: {
            studyId,
            participantId: id,
            level,
            recordedById: access.userId,
            recordedAt: new Date(Date.UTC(2024, 0, 1, 0, minute)),
          },
        });
  }
  const interview = await makeInterview(access);
  await db.interviewParticipant.createMany({
    data: interviewed.map((index) => ({
      studyId,
      interviewId: interview.id,
      participantId: participants[index] ?? '',
    })),
  });
  const document = await makeDocument(access, {
    text: 'Nessuno sa.',
    ...(hasInterview && { interviewId: interview.id }),
  });
  const speakers = mapped.flatMap((who, index) =>
    who === 'UNKNOWN'
      ? []
      : [
          {
            label: LABELS[index] ?? '',
            role: who === 'INTERVIEWER' ? ('INTERVIEWER' as const) : ('PARTICIPANT' as const),
            participantId: who === 'INTERVIEWER' ? null : (participants[who] ?? ''),
          },
        ],
  );
  await db.speaker.createMany({
    data: speakers.map((speaker) => ({ ...speaker, studyId, documentId: document.id })),
  });
  for (const labels of heard) {
    const { id } = await makeExcerpt(access, { documentId: document.id, start: 0, end: 7 });
    await db.excerpt.update({ where: { id }, data: { speakers: labels } });
  }
  const last = levels.map((history) => history.findLast((level) => level !== null));
  return {
    documentId: document.id,
    voices: {
      speakers: new Map(speakers.map(({ label, ...speaker }) => [label, speaker])),
      participantIds: hasInterview ? interviewed.map((index) => participants[index] ?? '') : [],
    },
    levels: new Map(participants.flatMap((id, index) => (last[index] ? [[id, last[index]] as const] : []))),
  };
}

// Whatever is mapped, recorded and heard.
it('says of every excerpt what lib/core says', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(small, async (drawn) => {
      const { documentId, voices, levels } = await write(drawn);
      const people = await db.$queryRaw<{ speakers: string[]; participant_id: string }[]>`
        SELECT speakers, participant_id FROM (${excerptPeopleSql(access.studyId)}) AS p
        WHERE document_id = ${documentId}::uuid`;
      const restricted = await db.$queryRaw<{ speakers: string[]; consent: ExcerptConsent }[]>`
        SELECT speakers, consent FROM (${restrictedExcerptsSql(access.studyId)}) AS r
        WHERE document_id = ${documentId}::uuid`;
      for (const labels of drawn.heard) {
        const same = (row: { speakers: string[] }) => row.speakers.join('|') === labels.join('|');
        const isSame = (row: { speakers: string[] }) => row.speakers.length === labels.length && same(row);
        const found = new Set(people.filter(isSame).map(({ participant_id }) => participant_id));
        expect(found).toEqual(peopleOf(labels, voices));
        const rows = restricted.filter(isSame);
        expect(rows.length).toBeLessThan(2);
        expect(rows[0]?.consent ?? 'VERBATIM').toBe(excerptConsent(labels, voices, levels));
      }
    }),
    { numRuns: 60 },
  );
});
