import { and, eq } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import type { LoggedEvent } from '../../contract/event-trace';
import type { QueryInput, QueryOutput } from '../../contract/queries';
import { projects } from '../../db/schema/projects';
import { tasks } from '../../db/schema/tasks';
import { users } from '../../db/schema/users';
import type { Actor } from '../identity/actor';
import { findLogRow, type LogRow, selectLatestAbout, selectSameChange } from '../log/trace';
import { type Reader, read } from '../platform/database';
import { gatherEventDeliveries } from './event-deliveries';
import { selectTracedNotifications } from './traced-notifications';

const latestShown = 50;

/** Everything that is known of an event but its content, which is its readers' alone. */
export async function followEvent(
  _actor: Actor,
  { eventId }: QueryInput<'followEvent'>,
): Promise<QueryOutput<'followEvent'>> {
  const [known, { nodes, isComplete }] = await Promise.all([
    read((reader) => readTrace(reader, eventId)),
    gatherEventDeliveries(eventId),
  ]);
  return { ...known, emission: { isComplete, nodes } };
}

async function readTrace(reader: Reader, eventId: string) {
  const row = await findLogRow(reader, eventId);
  if (!row) throw new AppError('not_found', 'There is no such event');
  const changed = await selectSameChange(reader, row);
  const [actor, notifications] = await Promise.all([
    row.actorId === null ? null : findPerson(reader, row.actorId),
    selectTracedNotifications(reader, changed),
  ]);
  return {
    event: presentLogRow(row),
    cause: { actor, mutationId: row.mutationId, requestId: row.requestId },
    events: changed.map(presentLogRow),
    notifications,
  };
}

export function listEventsAbout(
  _actor: Actor,
  { about }: QueryInput<'listEventsAbout'>,
): Promise<QueryOutput<'listEventsAbout'>> {
  return read(async (reader) => {
    const resourceId = (await findTaskByKey(reader, about)) ?? about.toLowerCase();
    return { items: (await selectLatestAbout(reader, resourceId, latestShown)).map(presentLogRow) };
  });
}

async function findTaskByKey(reader: Reader, text: string): Promise<string | null> {
  const [, key, number] = /^([A-Z][A-Z0-9]{1,5})-(\d{1,9})$/i.exec(text) ?? [];
  if (key === undefined) return null;
  const [task] = await reader
    .select({ id: tasks.id })
    .from(tasks)
    .innerJoin(projects, eq(projects.id, tasks.projectId))
    .where(and(eq(projects.key, key.toUpperCase()), eq(tasks.number, Number(number))));
  return task?.id ?? null;
}

async function findPerson(reader: Reader, userId: string) {
  const [person] = await reader
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(users.id, userId));
  return person ?? null;
}

function presentLogRow(row: LogRow): LoggedEvent {
  const { id, streamId, seq, type, resourceId, occurredAt, command, payloadBytes } = row;
  return {
    id,
    stream: streamId,
    seq,
    type,
    resourceId,
    occurredAt: occurredAt.toISOString(),
    command,
    payloadBytes,
  };
}
