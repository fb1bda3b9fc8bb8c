import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { StudyAccess } from '@/lib/access/door';
import type { ExcerptConsent } from '@/lib/core/consent/excerpt-consent';
import { db, keptQuery } from '@/lib/db';
import { excerptPeopleSql, restrictedExcerptsSql } from '@/lib/domain/consents/excerpt-consent-sql';

/** What each of some excerpts obeys; those that are not in it are free. */
export async function consentOfExcerpts(
  { studyId }: StudyAccess,
  excerptIds: readonly string[],
): Promise<Map<string, ExcerptConsent>> {
  const among = Prisma.sql`AND id = ANY (${[...excerptIds]}::uuid[])`;
  const rows = await keptQuery<{ id: string; consent: ExcerptConsent }>(Prisma.sql`
    SELECT e.id, restricted.consent FROM excerpt e
    JOIN (${restrictedExcerptsSql(studyId, among)}) AS restricted
      ON restricted.document_id = e.document_id AND restricted.speakers = e.speakers
    WHERE e.study_id = ${studyId}::uuid AND e.id = ANY (${[...excerptIds]}::uuid[])`);
  return new Map(rows.map(({ id, consent }) => [id, consent]));
}

/** The participants whose words some excerpts may be. */
export async function peopleOfExcerpts(
  { studyId }: StudyAccess,
  excerptIds: readonly string[],
): Promise<Set<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT people.participant_id AS id FROM excerpt e
    JOIN (${excerptPeopleSql(studyId)}) AS people
      ON people.document_id = e.document_id AND people.speakers = e.speakers
    WHERE e.study_id = ${studyId}::uuid AND e.id = ANY (${[...excerptIds]}::uuid[])`;
  return new Set(rows.map(({ id }) => id));
}
