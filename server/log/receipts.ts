import { createHash } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import { mutationReceipts } from '../../db/schema/log';
import { read } from '../platform/database';

/** A mutation as its sender names it; sending it again must have no second effect. */
export type Mutation = {
  id: string;
  /** Over the command's name and input: the same id with another request is a mistake of the sender. */
  requestHash: string;
};

/** What a receipt remembers: the answer, and where the change stands in its stream. */
export type StoredAnswer = { data: unknown; seq?: number };

export function hashRequest(name: string, input: unknown): string {
  return createHash('sha256').update(name).update(canonicalJson(input)).digest('base64url');
}

/**
 * An answer to be stored in the transaction of its change. A second transaction with the same id waits
 * there for the first one's commit and then fails on the primary key, so that it leaves no effect.
 */
export type Receipt = Mutation & { userId: string; data: unknown };

/** The answer that this mutation got before, if it did; another request under its id is a mistake. */
export async function findAnswer(userId: string, mutation: Mutation): Promise<StoredAnswer | null> {
  const [receipt] = await read((reader) =>
    reader
      .select()
      .from(mutationReceipts)
      .where(and(eq(mutationReceipts.userId, userId), eq(mutationReceipts.mutationId, mutation.id))),
  );
  if (!receipt) return null;
  if (receipt.requestHash !== mutation.requestHash) {
    throw new AppError('idempotency_key_reused', 'This id was used before, for another request');
  }
  return { data: receipt.data, ...(receipt.seq !== null && { seq: receipt.seq }) };
}

/** JSON with the members of every object in one order, so that equal requests hash alike. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
