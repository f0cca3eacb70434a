import { inArray } from 'drizzle-orm';
import { notifications } from '../../db/schema/inbox';
import { selectDispatches } from '../inbox/dispatches';
import { afterQuietHours } from '../inbox/schedule-times';
import { now } from '../platform/clock';
import { read } from '../platform/database';
import { appOrigin } from '../platform/request-context';
import type { Jobs } from '../queue/jobs';
import { composeDigest } from './compose-digest';
import { claimDeliveries } from './deliveries';
import { selectHeld } from './held-mails';
import { sendClaimed } from './send';
import { unsubscribeToken } from './unsubscribe-token';

/** Mails somebody in one what was held for them and is still unread. Who runs twice finds nothing left. */
export async function mailDigest({ userId }: Jobs['digest'], at = now()): Promise<void> {
  const held = await read((reader) => selectHeld(reader, userId, at));
  const isHeld = inArray(notifications.id, [...held.keys()]);
  const dispatches = await read((reader) => selectDispatches(reader, 'email', isHeld));
  const [first] = dispatches;
  if (!first || first.schedule.emailDelivery === 'off') return;
  // Tried again, it may have come into the quiet hours; the clock asks again after them.
  if (afterQuietHours(first.schedule, at) > at) return;
  const claimed = new Set(await claimDeliveries(dispatches.map(({ notification }) => notification.id)));
  if (claimed.size === 0) throw new Error('Another worker is sending this digest');
  const entries = dispatches.map(({ notification }) => notification).filter(({ id }) => claimed.has(id));
  const origin = appOrigin();
  const mail = composeDigest(
    { notifications: entries, recipient: first.recipient },
    { origin, unsubscribeToken: unsubscribeToken({ userId, type: 'digest' }) },
  );
  const eventIds = entries.map(({ id }) => held.get(id) ?? null);
  await sendClaimed(mail, [...claimed], { userId, eventIds }, origin);
}
