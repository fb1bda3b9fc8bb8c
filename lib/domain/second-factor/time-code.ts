import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;
/** As RFC 4226 recommends for SHA-1, which is what every authenticator app computes. */
const SECRET_BYTES = 20;

export function newSecret(): Uint8Array {
  return new Secret({ size: SECRET_BYTES }).bytes;
}

function totpOf(secret: Uint8Array, label = ''): TOTP {
  return new TOTP({
    issuer: 'Sinossi',
    label,
    period: PERIOD_SECONDS,
    secret: new Secret({ buffer: new Uint8Array(secret).buffer }),
  });
}

/** What the app of the phone is given: as an address for the picture, and to type. */
export function enrolmentOf(secret: Uint8Array, email: string): { uri: string; typed: string } {
  const totp = totpOf(secret, email);
  return { uri: totp.toString(), typed: totp.secret.base32 };
}

/**
 * The time step (RFC 6238) a code belongs to, now or one step beside; null when it is wrong.
 * @param at milliseconds
 */
export function stepOfCode(code: string, secret: Uint8Array, at = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret).validate({ token: code, window: 1, timestamp: at });
  return delta === null ? null : Math.floor(at / 1000 / PERIOD_SECONDS) + delta;
}
