import { uuidv7 } from 'uuidv7';
import { isDigestDue } from '../inbox/schedule-times';
import { now } from '../platform/clock';
import { read, transaction } from '../platform/database';
import { env } from '../platform/env';
import { enqueue } from '../queue/enqueue';
import { selectWaiting } from './held-mails';

/** A job for everybody whose held mails may go out now, by what they want now. */
export async function startDueDigests(at = now()): Promise<void> {
  if (env.SMTP_URL === undefined) return;
  const waiting = await read((reader) => selectWaiting(reader, at));
  const jobs = waiting
    .filter(({ schedule, heldAt }) => isDigestDue(schedule, heldAt, at))
    .map(({ userId }) => ({ id: uuidv7(), data: { userId }, startAfterSeconds: 0 }));
  if (jobs.length > 0) await transaction((tx) => enqueue(tx, 'digest', jobs));
}
