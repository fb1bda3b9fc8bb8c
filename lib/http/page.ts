import 'server-only';
import { forbidden, notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { requireStudy, type StudyAccess } from '@/lib/access/door';
import type { Ability } from '@/lib/access/policy';
import { currentUser, type CurrentUser } from '@/lib/auth';
import { AppError } from '@/lib/errors';

/** The door for a page: what is an error to a script is a place to go for a person. */
export const pageStudy = cache((study: string, ability: Ability = 'study:read'): Promise<StudyAccess> =>
  orElsewhere(() => requireStudy(study, ability)),
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

export async function pageUser(): Promise<CurrentUser> {
  return (await currentUser()) ?? redirect('/sign-in');
}

export async function pageAdmin(): Promise<CurrentUser> {
  const user = await pageUser();
  if (!user.isAdmin) forbidden();
  return user;
}
