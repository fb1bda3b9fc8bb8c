/**
 * What a request says after `Bearer`, be it a token or not; null for every other scheme: that is between the browser
 * and a proxy.
 */
export function bearerOf(headers: Pick<Headers, 'get'>): string | null {
  const match = /^bearer(?: (.*))?$/i.exec(headers.get('authorization') ?? '');
  return match && (match[1] ?? '').trim();
}
