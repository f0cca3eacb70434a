import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '../platform/env';

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/**
 * Encrypts a secret that must be read again, for the database: who has a copy of that alone cannot use it.
 *
 * @param owner whose it is; moved to another row, it cannot be opened.
 */
export function sealSecret(secret: string, owner: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, encryptionKey(), iv).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What `sealSecret` sealed; null for what was sealed under another AUTH_SECRET, or for somebody else. */
export function openSecret(box: string, owner: string): string | null {
  const bytes = Buffer.from(box, 'base64url');
  const [iv, tag] = [bytes.subarray(0, ivBytes), bytes.subarray(ivBytes, ivBytes + tagBytes)];
  try {
    const decipher = createDecipheriv(algorithm, encryptionKey(), iv)
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    const secret = [decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()];
    return Buffer.concat(secret).toString('utf8');
  } catch {
    return null;
  }
}

function encryptionKey(): Buffer {
  return Buffer.from(hkdfSync('sha256', env.AUTH_SECRET, '', 'lockstep.secret-box', 32));
}
