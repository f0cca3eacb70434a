import { and, eq, sql } from 'drizzle-orm';
import type { CommandInput, CommandOutput } from '../../contract/commands';
import type { ProjectSeen } from '../../contract/history';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { projectStream } from '../../contract/streams';
import { projectVisits } from '../../db/schema/history';
import type { Actor } from '../identity/actor';
import { readHead } from '../log/read';
import type { UnitOfWork } from '../log/unit-of-work';
import { read } from '../platform/database';
import { requireAccess } from './access';

type VisitRow = typeof projectVisits.$inferSelect;

/** Only forwards, and not beyond what happened: two devices that lag behind each other do no harm. */
export async function markProjectSeen(
  actor: Actor,
  { projectId, seq: wanted }: CommandInput<'markProjectSeen'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'markProjectSeen'>> {
  await requireAccess(unit.tx, actor, projectId, 'project.read');
  const { head } = await readHead(unit.tx, projectStream(projectId));
  const seq = Math.min(wanted, head);
  const [row] = await unit.tx
    .insert(projectVisits)
    .values({ userId: actor.userId, projectId, seq, seenAt: unit.now })
    .onConflictDoUpdate({
      target: [projectVisits.userId, projectVisits.projectId],
      set: { seq: sql`greatest(${projectVisits.seq}, ${seq})`, seenAt: unit.now },
    })
    .returning();
  return { seen: presentSeen(row as VisitRow) };
}

export function getProjectSeen(
  actor: Actor,
  { projectId }: QueryInput<'getProjectSeen'>,
): Promise<QueryOutput<'getProjectSeen'>> {
  return read(async (reader) => {
    await requireAccess(reader, actor, projectId, 'project.read');
    const [row] = await reader
      .select()
      .from(projectVisits)
      .where(and(eq(projectVisits.userId, actor.userId), eq(projectVisits.projectId, projectId)));
    return { seen: row ? presentSeen(row) : null };
  });
}

function presentSeen({ projectId, seq, seenAt }: VisitRow): ProjectSeen {
  return { projectId, seq, seenAt: seenAt.toISOString() };
}
