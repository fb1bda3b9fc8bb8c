import type { Role } from './fixtures';

/** Of routes outside a study: who gets past the guard, and what they are told then. */
export interface OutsideRule {
  may: readonly Role[] | 'anybody';
  /** The answer to who may, to an empty body and ids that name nothing. */
  answer: number;
  /** Tokens it is for, `own` being of one study and `read` of all; without this, none. */
  tokens?: readonly ('read' | 'write' | 'own')[];
  /** It would sign out the walk itself: who may ask is told elsewhere. */
  ends?: true;
}

const EVERYBODY: readonly Role[] = ['admin', 'coordinator', 'researcher', 'supervisor', 'reader'];

const admins = (answer: number): OutsideRule => ({ may: ['admin'], answer });
const everybody = (answer: number): OutsideRule => ({ may: EVERYBODY, answer });
const anybody = (answer: number): OutsideRule => ({ may: 'anybody', answer });

// Who may do what, as literals: a route that is not here fails the walk, and so does one that asks for another right.
export const OUTSIDE_RULES: Record<string, OutsideRule> = {
  'GET /accounts': admins(200),
  'POST /accounts': admins(400),
  'PATCH /accounts/[account]': admins(404),
  'POST /accounts/[account]/password': admins(404),
  'DELETE /accounts/[account]/second-factor': admins(404),
  'GET /invitations': admins(200),
  'POST /invitations': admins(400),
  'DELETE /invitations/[invitation]': admins(404),
  'POST /invitations/[invitation]/renew': admins(404),
  'POST /invitations/accept': anybody(400),
  'POST /invitations/join': everybody(400),
  'GET /jobs/[job]': { ...everybody(404), tokens: ['read', 'write', 'own'] },
  'GET /legal-pages': anybody(200),
  'PUT /legal-pages': admins(400),
  'GET /openapi.json': anybody(200),
  'POST /password-resets': anybody(400),
  'POST /password-resets/use': anybody(400),
  'GET /profile': { ...everybody(200), tokens: ['read', 'write', 'own'] },
  'PATCH /profile': everybody(200),
  'POST /profile/password': everybody(400),
  'GET /profile/preferences/[preference]': everybody(404),
  'PUT /profile/preferences/[preference]': everybody(400),
  'GET /profile/second-factor': everybody(200),
  'POST /profile/second-factor': everybody(400),
  'POST /profile/second-factor/confirm': everybody(400),
  'POST /profile/second-factor/off': everybody(400),
  'POST /profile/second-factor/recovery-codes': everybody(400),
  'GET /profile/sessions': everybody(200),
  'DELETE /profile/sessions/[session]': everybody(404),
  'DELETE /profile/sessions/others': { ...everybody(204), ends: true },
  'GET /profile/tokens': everybody(200),
  'POST /profile/tokens': everybody(400),
  'DELETE /profile/tokens/[token]': everybody(404),
  'POST /session': anybody(400),
  'DELETE /session': { ...anybody(204), ends: true },
  'POST /set-up': anybody(400),
  'GET /studies': { ...everybody(200), tokens: ['read', 'write', 'own'] },
  'POST /studies': { ...everybody(400), tokens: ['write'] },
};
