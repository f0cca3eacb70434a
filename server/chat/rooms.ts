import { and, eq, inArray, sql } from 'drizzle-orm';
import { emptyRoom } from '../../contract/room-state';
import type { Room } from '../../contract/rooms';
import { conversationStream, projectStream, type StreamName } from '../../contract/streams';
import { roomReads, rooms } from '../../db/schema/chat';
import type { UnitOfWork } from '../log/unit-of-work';
import type { Reader, Transaction } from '../platform/database';

type RoomRow = { stream: string; lastNumber: number; lastReadNumber: number; lastMessageAt: string | null };

type Identified = readonly { id: string }[];

/** How far a person has come in the rooms of these projects and conversations, in the order of their streams. */
export function selectRoomsOf(
  reader: Reader,
  userId: string,
  { projects, conversations }: { projects: Identified; conversations: Identified },
): Promise<Room[]> {
  const streams = [
    ...projects.map(({ id }) => projectStream(id)),
    ...conversations.map(({ id }) => conversationStream(id)),
  ];
  return selectRooms(reader, userId, streams.sort());
}

export async function selectRoom(reader: Reader, userId: string, stream: StreamName): Promise<Room> {
  const [room] = await selectRooms(reader, userId, [stream]);
  return room as Room;
}

/** How far each of these people has come in one room, by their ids. */
export async function selectRoomOfEach(
  reader: Reader,
  stream: StreamName,
  userIds: readonly string[],
): Promise<Map<string, Room>> {
  const [row] = await reader.select().from(rooms).where(eq(rooms.stream, stream));
  if (!row) return new Map(userIds.map((userId) => [userId, emptyRoom(stream)]));
  const reads = await reader
    .select()
    .from(roomReads)
    .where(and(inArray(roomReads.userId, [...userIds]), eq(roomReads.stream, stream)));
  const read = new Map(reads.map(({ userId, number }) => [userId, number]));
  const { lastNumber } = row;
  const lastMessageAt = row.lastMessageAt.toISOString();
  return new Map(
    userIds.map((userId) => {
      const lastReadNumber = read.get(userId) ?? 0;
      return [
        userId,
        { stream, lastNumber, lastReadNumber, unread: lastNumber - lastReadNumber, lastMessageAt },
      ];
    }),
  );
}

async function selectRooms(reader: Reader, userId: string, streams: readonly StreamName[]): Promise<Room[]> {
  const rows = await reader.execute<RoomRow>(sql`
    select room.stream, room.last_number as "lastNumber", coalesce(read.number, 0) as "lastReadNumber",
      to_char(room.last_message_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "lastMessageAt"
    from ${rooms} as room
    left join ${roomReads} as read on read.stream = room.stream and read.user_id = ${userId}
    where room.stream = any(${sql.param(streams)}::text[])`);
  const known = new Map(rows.map((row) => [row.stream, row]));
  return streams.map((stream) => {
    const row = known.get(stream);
    return row ? { ...row, unread: row.lastNumber - row.lastReadNumber } : emptyRoom(stream);
  });
}

/**
 * The number of a new message, counted on the room's row so that numbers have no gap and stand in commit
 * order; who speaks has read what came before. One statement, since nothing in a busy room is hotter.
 */
export async function takeMessageNumber(
  unit: UnitOfWork,
  stream: StreamName,
  userId: string,
): Promise<number> {
  const [row] = await unit.tx.execute<{ number: number }>(sql`
    with counted as (
      insert into ${rooms} as room (stream, last_number, last_message_at)
      values (${stream}, 1, ${unit.now.toISOString()}::timestamptz)
      on conflict (stream) do update set last_number = room.last_number + 1,
        last_message_at = greatest(room.last_message_at, excluded.last_message_at)
      returning last_number
    )
    insert into ${roomReads} (user_id, stream, number) select ${userId}, ${stream}, last_number from counted
    on conflict (user_id, stream) do update set number = excluded.number
    returning number`);
  return row?.number as number;
}

/** Notes that a person has read up to a number; whether that was news. */
export async function moveRead(
  tx: Transaction,
  userId: string,
  stream: StreamName,
  number: number,
): Promise<boolean> {
  const moved = await tx
    .insert(roomReads)
    .values({ userId, stream, number })
    .onConflictDoUpdate({
      target: [roomReads.userId, roomReads.stream],
      set: { number },
      setWhere: sql`${roomReads.number} < ${number}`,
    })
    .returning();
  return moved.length > 0;
}

/** Who enters a room late has nothing to catch up with: what was said before counts as read. */
export async function enterRoom(unit: UnitOfWork, userId: string, stream: StreamName): Promise<Room> {
  const [row] = await unit.tx.select().from(rooms).where(eq(rooms.stream, stream));
  if (!row) return emptyRoom(stream);
  const { lastNumber, lastMessageAt } = row;
  await moveRead(unit.tx, userId, stream, lastNumber);
  return {
    stream,
    lastNumber,
    lastReadNumber: lastNumber,
    unread: 0,
    lastMessageAt: lastMessageAt.toISOString(),
  };
}
