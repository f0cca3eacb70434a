import { hash, verify } from '@node-rs/argon2';

/** argon2id (the library's default) at the cost that OWASP recommends. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** A hash of a password that nobody has, so that an unknown address takes as long as a known one. */
let dummyHash: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(normalized(password), cost);
}

/** Whether a password is the one that was hashed; always false, in the same time, without a hash. */
export async function verifyPassword(
  passwordHash: string | null | undefined,
  password: string,
): Promise<boolean> {
  dummyHash ??= hashPassword('nobody has this password');
  const isRight = await verify(passwordHash ?? (await dummyHash), normalized(password));
  return isRight && passwordHash != null;
}

/** Keyboards differ in how they compose the same letters. */
function normalized(password: string): string {
  return password.normalize('NFC');
}
