import { hashSecret, newSecret } from '../platform/secret';

/** Marks our tokens, so that people and secret scanners recognise one that has leaked. */
const prefix = 'lst_';
const pattern = /^lst_[A-Za-z0-9_-]{43}$/;

export function newApiToken(): { secret: string; secretHash: string } {
  const secret = `${prefix}${newSecret()}`;
  return { secret, secretHash: hashSecret(secret) };
}

export function isApiToken(value: string): boolean {
  return pattern.test(value);
}

/** The token of an `Authorization: Bearer` header; other schemes are a proxy's business, not ours. */
export function bearerToken(authorization: string | null | undefined): string | undefined {
  return /^Bearer +(\S+)\s*$/i.exec(authorization ?? '')?.[1];
}
