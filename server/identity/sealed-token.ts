import { decode, encode } from 'next-auth/jwt';
import { env } from '../platform/env';
import { sessionRevoked, unauthenticated } from './refusals';

type Purpose = {
  /** Gives each purpose a key of its own; empty is what next-auth uses for the session's cookie. */
  salt: string;
};

/** Encrypts claims under AUTH_SECRET for one purpose and a limited time. */
export function sealToken(
  claims: Record<string, unknown>,
  { salt, maxAgeSeconds }: Purpose & { maxAgeSeconds: number },
): Promise<string> {
  return encode({ token: claims, secret: env.AUTH_SECRET, salt, maxAge: maxAgeSeconds });
}

/** The claims that `sealToken` (or next-auth) sealed; refuses what is not ours, and what has expired. */
export async function openToken(token: string, { salt }: Purpose): Promise<unknown> {
  try {
    return await decode({ token, secret: env.AUTH_SECRET, salt });
  } catch (error) {
    throw isExpiry(error) ? sessionRevoked() : unauthenticated();
  }
}

/** Only a token that decrypts with our secret is found to be expired; all other failures are strangers'. */
function isExpiry(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === 'ERR_JWT_EXPIRED';
}
