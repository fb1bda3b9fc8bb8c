import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { EXCERPT_CONSENTS } from '@/lib/core/consent/excerpt-consent';

const RANKS = Prisma.sql`${[...EXCERPT_CONSENTS]}::text[]`;

/**
 * Whose words the excerpts of a study may be, as rows `(document_id, speakers, participant_id)`, some more than once: all
 * excerpts of a document under the same labels share theirs. `among`: ` AND …`, of the excerpts that are asked about. It says in SQL what `peopleOf` in lib/core does; a test holds
 * them together.
 */
export function excerptPeopleSql(studyId: string, among: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT voice.document_id, voice.speakers, coalesce(s.participant_id, ip.participant_id) AS participant_id
    FROM (SELECT DISTINCT document_id, speakers FROM excerpt WHERE study_id = ${studyId}::uuid ${among}) AS voice
    JOIN document d ON d.study_id = ${studyId}::uuid AND d.id = voice.document_id
    CROSS JOIN LATERAL unnest(CASE cardinality(voice.speakers) WHEN 0 THEN ARRAY[''] ELSE voice.speakers END) AS heard (label)
    LEFT JOIN speaker s ON s.study_id = d.study_id AND s.document_id = d.id AND s.label = heard.label
    LEFT JOIN interview_participant ip ON s.label IS NULL AND ip.study_id = d.study_id AND ip.interview_id = d.interview_id
    WHERE coalesce(s.participant_id, ip.participant_id) IS NOT NULL`;
}

/**
 * What may not leave as it is, as rows `(document_id, speakers, consent)`; excerpts that no row meets are free. The same as
 * `excerptConsent` in lib/core.
 */
export function restrictedExcerptsSql(studyId: string, among: Prisma.Sql = Prisma.empty): Prisma.Sql {
  return Prisma.sql`
    SELECT people.document_id, people.speakers,
      (${RANKS})[max(coalesce(array_position(${RANKS}, held.level), array_position(${RANKS}, 'NOT_RECORDED')))] AS consent
    FROM (${excerptPeopleSql(studyId, among)}) AS people
    LEFT JOIN (
      SELECT DISTINCT ON (participant_id) participant_id, level::text AS level FROM consent
      WHERE study_id = ${studyId}::uuid ORDER BY participant_id, recorded_at DESC, id DESC
    ) AS held ON held.participant_id = people.participant_id
    GROUP BY people.document_id, people.speakers
    HAVING max(coalesce(array_position(${RANKS}, held.level), array_position(${RANKS}, 'NOT_RECORDED'))) > 1`;
}
