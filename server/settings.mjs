/**
 * What the server itself reads of the environment; the application checks the rest.
 *
 * @typedef {{host: string, port: number}} Place
 * @typedef {{place: Place, dev: boolean, publicUrl: URL, databaseUrl: string, trustedProxies: number, logRequests: boolean,
 *   metrics: Place | null, issuer: string | null}} ServerSettings
 */

/**
 * @param {Record<string, string | undefined>} env
 * @returns {ServerSettings}
 * @throws {Error} naming every mistake
 */
export function readServerSettings(env) {
  /** @type {string[]} */
  const mistakes = [];
  /** @param {string} name @param {number} most @param {number} [otherwise] */
  const number = (name, most, otherwise = 0) => {
    const value = env[name] ? Number(env[name]) : otherwise;
    if (!/^\d*$/.test(env[name] ?? '') || value > most) mistakes.push(`${name}: a number up to ${most}`);
    return value;
  };
  if (!['', '0', '1'].includes(env.LOG_REQUESTS ?? '')) mistakes.push('LOG_REQUESTS: 1 or 0');
  if (!URL.canParse(env.NEXTAUTH_URL ?? '')) mistakes.push('NEXTAUTH_URL: the address people type');
  const metricsPort = number('METRICS_PORT', 65_535);
  const settings = {
    place: { host: env.HOST || '127.0.0.1', port: number('PORT', 65_535, 3000) },
    trustedProxies: number('TRUSTED_PROXIES', 10),
    metrics: metricsPort ? { host: env.METRICS_HOST || '127.0.0.1', port: metricsPort } : null,
  };
  if (mistakes.length)
    throw new Error(`These settings are not right (see .env.example):\n  ${mistakes.join('\n  ')}`);
  return {
    ...settings,
    dev: env.NODE_ENV === 'development',
    publicUrl: new URL(env.NEXTAUTH_URL ?? ''),
    databaseUrl: env.DATABASE_URL ?? '',
    logRequests: env.LOG_REQUESTS === '1',
    issuer: URL.canParse(env.OIDC_ISSUER ?? '') ? new URL(env.OIDC_ISSUER ?? '').origin : null,
  };
}
