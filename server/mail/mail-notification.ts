import { eq } from 'drizzle-orm';
import { notifications } from '../../db/schema/inbox';
import { type Dispatch, selectDispatches } from '../inbox/dispatches';
import { mailedAt } from '../inbox/schedule-times';
import { now } from '../platform/clock';
import { read } from '../platform/database';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { appOrigin } from '../platform/request-context';
import { isInFrontOf } from '../presence/is-in-front-of';
import { postpone } from '../queue/enqueue';
import type { Jobs } from '../queue/jobs';
import { composeMail } from './compose';
import { claimDeliveries, holdDelivery, isSent } from './deliveries';
import { sendClaimed } from './send';
import { unsubscribeToken } from './unsubscribe-token';

/**
 * Mails an entry of the inbox that is still unread after its grace, unless its reader does not want to.
 * In their quiet hours, and where they want one mail a day, it waits for the digest; while they look at what
 * it is about, it is asked again after another grace.
 */
export async function mailNotification(job: Jobs['mail'], at = now()): Promise<void> {
  const { notificationId, eventId } = job;
  const isMeant = eq(notifications.id, notificationId);
  const [dispatch] = await read((reader) => selectDispatches(reader, 'email', isMeant));
  if (!dispatch || dispatch.schedule.emailDelivery === 'off') {
    return log.info({ eventId, notificationId }, 'Mail not needed');
  }
  const dueAt = mailedAt(dispatch.schedule, at);
  if (dueAt > at) {
    await holdDelivery({ notificationId, eventId, heldAt: at });
    return log.info({ eventId, notificationId, userId: dispatch.userId, dueAt }, 'Mail held');
  }
  if (await isInFrontOf(dispatch.userId, dispatch.notification)) {
    return postpone('mail', job, env.MAIL_GRACE_SECONDS);
  }
  const [claimed] = await claimDeliveries([notificationId]);
  if (claimed !== undefined) return send(dispatch, eventId);
  if (!(await isSent(notificationId))) throw new Error('Another worker is sending this mail');
}

function send({ notification, recipient, userId }: Dispatch, eventId: string): Promise<void> {
  const origin = appOrigin();
  const token = unsubscribeToken({ userId, type: notification.type });
  const mail = composeMail({ notification, recipient }, { origin, unsubscribeToken: token });
  return sendClaimed(mail, [notification.id], { userId, eventId }, origin);
}
