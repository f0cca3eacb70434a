import { createHash, randomBytes } from 'node:crypto';

/** A secret for a link or a token: 32 random bytes, 43 characters that are safe in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is stored instead of a secret. A fast hash is enough: nobody can try out 256 random bits. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
