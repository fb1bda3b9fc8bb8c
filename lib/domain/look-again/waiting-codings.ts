import 'server-only';
import { Prisma } from '@/generated/prisma/client';

/** The codings `c` that wait to be looked at again, of the excerpts `e` in the documents `d`. */
export const waitingCodingsSql = (studyId: string) => Prisma.sql`
  look_again l
  JOIN coding c ON c.study_id = l.study_id AND c.id = l.coding_id AND c.theme_id = l.theme_id AND c.deleted_at IS NULL
  JOIN excerpt e ON e.study_id = c.study_id AND e.id = c.excerpt_id AND e.deleted_at IS NULL
  JOIN document d ON d.study_id = c.study_id AND d.id = c.document_id AND d.deleted_at IS NULL
  WHERE l.study_id = ${studyId}::uuid AND l.decision IS NULL`;
