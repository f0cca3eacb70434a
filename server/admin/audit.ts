import { and, desc, eq, lt, or } from 'drizzle-orm';
import type { AuditEntry } from '../../contract/audit';
import { limits } from '../../contract/limits';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { auditEntries } from '../../db/schema/audit';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { read } from '../platform/database';
import { decodeIdCursor, toPage } from '../platform/paging';

export function listAuditEntries(
  _actor: Actor,
  { userId, action, cursor, limit = limits.pageSize }: QueryInput<'listAuditEntries'>,
): Promise<QueryOutput<'listAuditEntries'>> {
  return read(async (reader) => {
    const rows = await reader
      .select({ entry: auditEntries, actorName: users.name })
      .from(auditEntries)
      .leftJoin(users, eq(users.id, auditEntries.actorId))
      .where(
        and(
          userId === undefined ? undefined : isAbout(userId),
          action && eq(auditEntries.action, action),
          cursor === undefined ? undefined : lt(auditEntries.id, decodeIdCursor(cursor)),
        ),
      )
      .orderBy(desc(auditEntries.id))
      .limit(limit + 1);
    return toPage(rows.map(presentEntry), limit, ({ id }) => id);
  });
}

/** What a person did, and what was done to them. */
function isAbout(userId: string) {
  return or(eq(auditEntries.actorId, userId), eq(auditEntries.targetId, userId));
}

type Row = { entry: typeof auditEntries.$inferSelect; actorName: string | null };

function presentEntry({ entry, actorName }: Row): AuditEntry {
  const { id, occurredAt, action, actorId, targetKind, targetId, targetName } = entry;
  const { details, address, userAgent, requestId } = entry;
  return {
    id,
    occurredAt: occurredAt.toISOString(),
    action,
    actor: actorId === null ? null : { id: actorId, name: actorName ?? '' },
    target:
      targetKind === null || targetId === null
        ? null
        : { kind: targetKind, id: targetId, name: targetName ?? '' },
    details,
    address,
    userAgent,
    requestId,
  };
}
