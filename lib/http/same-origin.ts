import { bearerOf } from '@/lib/access/bearer';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/**
 * Refuses a change that another site's page asks for with this browser's cookie. Scripts carry a token, which no other site has; a
 * password for a proxy the browser sends along by itself. An old browser says neither where it asks from nor for whom: with a cookie it
 * is refused.
 */
export function requireSameOrigin(headers: Headers): void {
  if (bearerOf(headers) !== null) return;
  if (!isOurs(headers)) throw new AppError('forbidden', 'otherSite');
}

function isOurs(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  return origin === null ? !headers.has('cookie') : origin === new URL(env().NEXTAUTH_URL).origin;
}
