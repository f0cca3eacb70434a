import { randomBytes } from 'node:crypto';
import { hashSecret } from '../platform/secret';

/** Without letters and digits that people confuse; 32 of them, so that five bits choose one. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const length = 16;

/** 80 random bits: too many to try out, also by who has the hash. */
export function newRecoveryCode(): string {
  const letters = [...randomBytes(length)].map((byte) => alphabet[byte % alphabet.length]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

export function hashRecoveryCode(code: string): string {
  return hashSecret(compact(code));
}

/** A code without what people put between its parts. */
export function compact(code: string): string {
  return code.replace(/[\s-]/g, '').toUpperCase();
}
