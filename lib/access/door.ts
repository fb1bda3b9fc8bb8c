import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import type { Locale, Role } from '@/generated/prisma/enums';
import { abilitiesOf, type Ability } from '@/lib/access/policy';
import { noteUse, sessionStands } from '@/lib/access/standing-session';
import type { Identity } from '@/lib/auth';
import { keptQuery } from '@/lib/db';
import { AppError, notFound } from '@/lib/errors';

declare const passed: unique symbol;

/** The right of one person in one study. Only this file makes it; every use case takes it first and filters by `studyId`. */
export interface StudyAccess {
  readonly [passed]: true;
  readonly userId: string;
  readonly studyId: string;
  readonly slug: string;
  readonly language: Locale;
  readonly roles: readonly Role[];
  readonly abilities: ReadonlySet<Ability>;
}

/** Where something is written and in whose name: all that is asked of who was let in already. */
export type Author = Pick<StudyAccess, 'userId' | 'studyId'>;

/** Nulls where the outer joins found no study, or no member. */
type AccountRow =
  | { study_id: string; slug: string; language: Locale; roles: Role[]; may_export: boolean }
  | { study_id: string | null; roles: null };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The door for who asks: 401 for nobody and for an ended session, 404 for a stranger and a token of another study, 403
 * for a member without the right. One query answers all. `study` is a slug or an id.
 */
export async function openStudy(
  identity: Identity | null,
  study: string,
  ability: Ability,
): Promise<StudyAccess> {
  if (!identity) throw new AppError('unauthenticated', 'signInFirst');
  const rows = await keptQuery<AccountRow>(Prisma.sql`
    WITH used AS (${noteUse(identity)})
    SELECT s.id AS study_id, s.slug, s.language::text AS language, m.roles::text[] AS roles, m.may_export
    FROM app_user u
    LEFT JOIN study s ON s.id = ${UUID.test(study) ? study : null}::uuid OR s.slug = ${study}
    LEFT JOIN member m ON m.study_id = s.id AND m.user_id = u.id AND m.removed_at IS NULL
    WHERE u.id = ${identity.userId}::uuid AND u.disabled_at IS NULL AND ${sessionStands(identity)}`);
  const row = rows[0];
  if (!row) throw new AppError('unauthenticated', 'signInFirst');
  if (row.roles === null) throw notFound();
  if (identity.kind === 'token' && identity.studyId !== null && identity.studyId !== row.study_id)
    throw notFound();
  const abilities = abilitiesOf(row.roles, row.may_export);
  if (!abilities.has(ability)) throw new AppError('forbidden', 'forbidden');
  return {
    userId: identity.userId,
    studyId: row.study_id,
    slug: row.slug,
    language: row.language,
    roles: row.roles,
    abilities,
  } as Omit<StudyAccess, typeof passed> as StudyAccess;
}

/** For a use case that asks for more than its caller's ability, such as editing what another coder made. */
export function requireAbility(access: StudyAccess, ability: Ability): void {
  if (!access.abilities.has(ability)) throw new AppError('forbidden', 'forbidden');
}
