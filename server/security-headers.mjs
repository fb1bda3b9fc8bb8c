import { randomBytes } from 'node:crypto';
import { KNOWN_STYLES } from './known-styles.mjs';

/**
 * What browsers are told of every answer. Pages get a policy with a nonce of their own; Next reads it from the request's header
 * and puts the nonce on its scripts. Nothing else is a document, so nothing else may load anything.
 *
 * @typedef {{publicUrl: URL, issuer: string | null, dev: boolean}} Installation
 */

const TWO_YEARS = 2 * 365 * 24 * 3600;
const NO_DOCUMENT = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Features that no page of ours asks for. */
const NO_FEATURES = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

/** @param {Installation} installation @returns {[string, string][]} */
export const constantHeaders = ({ publicUrl }) => [
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  // an address may hold the token of an invitation: another site learns nothing of where its visitor was
  ['referrer-policy', 'same-origin'],
  ['permissions-policy', NO_FEATURES],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ...(publicUrl.protocol === 'https:'
    ? [/** @type {[string, string]} */ (['strict-transport-security', `max-age=${TWO_YEARS}`])]
    : []),
];

/** @param {string} pathname */
export const isStatic = (pathname) => pathname.startsWith('/_next/static/');

/** @param {string} pathname */
const isPage = (pathname) => !pathname.startsWith('/api/') && !pathname.startsWith('/_next/');

/** @param {string} pathname @param {Installation} installation */
export const policyFor = (pathname, installation) =>
  isPage(pathname) ? pagePolicy(randomBytes(16).toString('base64'), installation) : NO_DOCUMENT;

/** @param {string} nonce @param {Installation} installation */
function pagePolicy(nonce, { issuer, dev }) {
  // Next's development server evaluates code and writes styles as it goes.
  const known = [`nonce-${nonce}`, ...KNOWN_STYLES];
  const styles = dev ? "'unsafe-inline'" : known.map((source) => `'${source}'`).join(' ');
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    "script-src-attr 'none'",
    `style-src-elem 'self' ${styles}`,
    // widths and indents that are computed
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${dev ? ' ws:' : ''}`,
    "worker-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${issuer ? ` ${issuer}` : ''}`,
    "frame-ancestors 'none'",
  ].join('; ');
}
