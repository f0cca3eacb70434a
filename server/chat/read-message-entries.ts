import { sql } from 'drizzle-orm';
import { messages } from '../../db/schema/chat';
import { notifications } from '../../db/schema/inbox';
import { readEntries } from '../inbox/read-entries';
import type { UnitOfWork } from '../log/unit-of-work';
import { isInRoom, type RoomAccess } from './access';

/** Who has read a room up to a message needs no word of what was said there till then. */
export function readMessageEntries(
  unit: UnitOfWork,
  userId: string,
  room: RoomAccess,
  number: number,
): Promise<void> {
  return readEntries(
    unit,
    userId,
    sql`exists (
      select from ${messages}
      where ${messages.id} = ${notifications.sourceId} and ${isInRoom(room)} and ${messages.number} <= ${number})`,
  );
}
