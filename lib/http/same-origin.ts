import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/**
 * Refuses a change that another site's page asks for with this browser's cookie. Scripts send neither header and carry
 * a token, which no other site has.
 */
export function requireSameOrigin(headers: Headers): void {
  if (headers.has('authorization')) return;
  const site = headers.get('sec-fetch-site');
  if (site === 'same-origin' || site === 'none') return;
  const origin = headers.get('origin');
  if (site === null && (origin === null || origin === new URL(env().NEXTAUTH_URL).origin)) return;
  throw new AppError('forbidden', 'otherSite');
}
