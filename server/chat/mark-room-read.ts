import type { CommandInput, CommandOutput } from '../../contract/commands';
import { userStream } from '../../contract/streams';
import type { Actor } from '../identity/actor';
import type { UnitOfWork } from '../log/unit-of-work';
import { requireRoom } from './access';
import { readMessageEntries } from './read-message-entries';
import { moveRead, selectRoom } from './rooms';

/** Only forwards, and not beyond what was said: two devices that lag behind each other do no harm. */
export async function markRoomRead(
  actor: Actor,
  { number: wanted, ...target }: CommandInput<'markRoomRead'>,
  unit: UnitOfWork,
): Promise<CommandOutput<'markRoomRead'>> {
  const room = await requireRoom(unit.tx, actor, target, 'project.read');
  const { stream } = room;
  const before = await selectRoom(unit.tx, actor.userId, stream);
  const number = Math.min(wanted, before.lastNumber);
  const isNews = number > before.lastReadNumber && (await moveRead(unit.tx, actor.userId, stream, number));
  if (!isNews) return { room: await selectRoom(unit.tx, actor.userId, stream) };
  const unread = before.lastNumber - number;
  unit.append(userStream(actor.userId), stream, { type: 'roomRead', payload: { stream, number, unread } });
  await readMessageEntries(unit, actor.userId, room, number);
  return { room: { ...before, lastReadNumber: number, unread } };
}
