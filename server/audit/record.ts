import { uuidv7 } from 'uuidv7';
import type { AuditAction } from '../../contract/audit-actions';
import { auditEntries } from '../../db/schema/audit';
import { addressGroup } from '../platform/address-group';
import { now } from '../platform/clock';
import { type Reader, read } from '../platform/database';
import { requestContext } from '../platform/request-context';

export type AuditTarget = {
  kind: 'user' | 'project' | 'session' | 'token' | 'node' | 'job';
  id: string;
  /** What it is called now, for who reads of it later. */
  name: string;
};

type AuditRecord = {
  action: AuditAction;
  /** Null for who is not known. */
  actorId: string | null;
  target?: AuditTarget;
  /** What else a reader wants to know; never a secret. */
  details?: Record<string, string>;
};

const userAgentLength = 300;

/**
 * Remembers an action in the transaction of its cause: what was rolled back was not done. Where it came
 * from is taken from the request, and the time is the present whatever the action claims.
 */
export async function recordAudit(
  tx: Reader,
  { action, actorId, target, details = {} }: AuditRecord,
): Promise<void> {
  const context = requestContext();
  await tx.insert(auditEntries).values({
    id: uuidv7(),
    occurredAt: now(),
    action,
    actorId,
    targetKind: target?.kind ?? null,
    targetId: target?.id ?? null,
    targetName: target?.name ?? null,
    details,
    address: addressGroup(context?.remoteAddress ?? ''),
    userAgent: (context?.userAgent ?? '').slice(0, userAgentLength),
    requestId: context?.requestId ?? null,
  });
}

/** Remembers what was refused, outside the transaction that the refusal rolls back. */
export function recordRefusal(refused: AuditRecord): Promise<void> {
  return read((reader) => recordAudit(reader, refused));
}
