import { Secret, TOTP } from 'otpauth';
import { now } from '../platform/clock';

const periodSeconds = 30;
/** How many codes before and after the present one count: clocks differ, and typing takes time. */
const window = 1;

/** A key for an authenticator app, as text to type and as the URL that a QR code carries. */
export function newAuthenticator(email: string): { key: string; url: string } {
  // As long as the SHA-1 that apps use, as RFC 4226 recommends.
  const totp = totpOf(new Secret({ size: 20 }).base32, email);
  return { key: totp.secret.base32, url: totp.toString() };
}

/** The time step that a code of the app belongs to; null for a wrong one. */
export function stepOfCode(key: string, code: string): number | null {
  const totp = totpOf(key);
  const timestamp = now().getTime();
  const delta = totp.validate({ token: code, timestamp, window });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}

function totpOf(key: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Lockstep', label, secret: Secret.fromBase32(key), period: periodSeconds });
}
