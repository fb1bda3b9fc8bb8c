import 'server-only';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { openStudy, type StudyAccess } from '@/lib/access/door';
import type { Ability } from '@/lib/access/policy';
import { identifySession, userOf, type CurrentUser, type SessionIdentity } from '@/lib/auth';
import { AppError } from '@/lib/errors';

/** The door for a page: what is an error to a script is a place to go for a person. */
export const pageStudy = cache((study: string, ability: Ability = 'study:read'): Promise<StudyAccess> =>
  orElsewhere(async () => openStudy(await identifySession(), study, ability)),
);

/** Runs a use case for a page; an error of the caller's doing becomes the page that says so. */
export async function orElsewhere<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'unauthenticated') redirect('/sign-in');
    if (error.code === 'forbidden') forbidden();
    notFound();
  }
}

/** An id in a page's path; what is no id names nothing. */
export function pageId(value: string): string {
  return z.uuid().safeParse(value).success ? value : notFound();
}

/** Who looks at a page that is for those who have not signed in too. */
export const findPageUser = cache(async (): Promise<CurrentUser | null> => {
  const session = await identifySession();
  return session && userOf(session);
});

export async function pageUser(): Promise<CurrentUser> {
  return (await findPageUser()) ?? redirect('/sign-in');
}

/** The session behind the page, for lists that mark it. */
export async function pageSession(): Promise<SessionIdentity> {
  return (await identifySession()) ?? redirect('/sign-in');
}

export async function pageAdmin(): Promise<CurrentUser> {
  const user = await pageUser();
  if (!user.isAdmin) forbidden();
  return user;
}
