import { AUTHORS, EVERYBODY, type MemberRole } from './door-rules';
import type { Role } from './fixtures';

const COORDINATORS: readonly MemberRole[] = ['coordinator'];

// Who may open which page of a study, as literals: a page that is not here fails the walk, and so does one that asks for another right.
export const STUDY_PAGES: Record<string, readonly MemberRole[]> = {
  '/': EVERYBODY,
  '/assignments': EVERYBODY,
  '/cases': EVERYBODY,
  '/cases/[case]': EVERYBODY,
  '/documents': EVERYBODY,
  '/documents/[document]': EVERYBODY,
  '/documents/[document]/edit': AUTHORS,
  '/documents/[document]/passages': EVERYBODY,
  '/documents/[document]/pseudonymise': COORDINATORS,
  '/documents/[document]/settings': EVERYBODY,
  '/documents/[document]/versions': EVERYBODY,
  '/documents/[document]/waiting': EVERYBODY,
  '/documents/import': AUTHORS,
  '/excerpts': EVERYBODY,
  '/interviews': EVERYBODY,
  '/interviews/[interview]': EVERYBODY,
  '/interviews/guide': EVERYBODY,
  '/interviews/new': AUTHORS,
  '/matrix': EVERYBODY,
  '/memos': EVERYBODY,
  '/participants': EVERYBODY,
  '/participants/[participant]': EVERYBODY,
  '/participants/[participant]/withdrawal': COORDINATORS,
  '/pseudonyms': COORDINATORS,
  '/recodings': EVERYBODY,
  '/search': EVERYBODY,
  '/summaries': EVERYBODY,
  '/summaries/[summary]': EVERYBODY,
  '/summaries/[summary]/edit': AUTHORS,
  '/team': EVERYBODY,
  '/themes': EVERYBODY,
  '/themes/[theme]/history': EVERYBODY,
  '/themes/[theme]/split': AUTHORS,
  '/themes/compare': EVERYBODY,
  '/themes/import': AUTHORS,
  '/themes/look-again': EVERYBODY,
  '/themes/versions': EVERYBODY,
  '/themes/versions/[codebookVersion]': EVERYBODY,
  '/waiting': EVERYBODY,
};

/** Who may open it: `signed-in` is everybody with an account; who has none, or is not signed in, is led to the sign-in. */
type Openers = 'anybody' | 'signed-in' | readonly Role[];

// Pages outside a study.
export const OUTSIDE_PAGES: Record<string, Openers> = {
  '/': 'signed-in',
  '/accounts': ['admin'],
  '/api-reference': 'signed-in',
  '/forgotten-password': 'anybody',
  '/installation': ['admin'],
  '/invitations/[token]': 'anybody',
  '/kept': 'signed-in',
  '/legal/[page]': 'anybody',
  '/profile': 'signed-in',
  '/profile/security': 'signed-in',
  '/profile/tokens': 'signed-in',
  '/reset-password/[token]': 'anybody',
  // only while there is no account at all
  '/set-up': 'signed-in',
  '/sign-in': 'anybody',
  '/sign-in/refused': 'anybody',
  '/signed-in': 'signed-in',
  '/studies': 'signed-in',
};
