import { eq } from 'drizzle-orm';
import type { Notification } from '../../contract/notifications';
import { notifications } from '../../db/schema/inbox';
import { pushDevices } from '../../db/schema/push';
import { selectDispatches } from '../inbox/dispatches';
import { afterQuietHours } from '../inbox/schedule-times';
import { now } from '../platform/clock';
import { read } from '../platform/database';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { isInFrontOf } from '../presence/is-in-front-of';
import { postpone } from '../queue/enqueue';
import type { Jobs } from '../queue/jobs';
import { composePush } from './compose-push';
import { type PushDeviceRow, selectDevices } from './devices';
import { claimPush, notePushed, releasePush } from './push-deliveries';
import { postToPushService } from './push-service';
import { type VapidKeys, vapidKeys } from './vapid-keys';

/**
 * Sends an entry of the inbox that is still unread after its grace to each device of its reader, unless
 * they do not want to be told so. In their quiet hours, and while they look at what it is about, it is
 * asked again later.
 */
export async function pushNotification(job: Jobs['push'], at = now()): Promise<void> {
  const { notificationId, eventId } = job;
  const isMeant = eq(notifications.id, notificationId);
  const [dispatch] = await read((reader) => selectDispatches(reader, 'push', isMeant));
  if (!dispatch) return log.info({ eventId, notificationId }, 'Push not needed');
  const { notification, userId, schedule } = dispatch;
  const waitMs = afterQuietHours(schedule, at).getTime() - at.getTime();
  if (waitMs > 0) return postpone('push', job, Math.ceil(waitMs / 1_000));
  if (await isInFrontOf(userId, notification)) return postpone('push', job, env.PUSH_GRACE_SECONDS);
  const [devices, keys] = await Promise.all([
    read((reader) => selectDevices(reader, eq(pushDevices.userId, userId))),
    vapidKeys(),
  ]);
  const line = { eventId, notificationId, userId };
  const sent = await Promise.allSettled(devices.map((device) => pushTo(device, notification, keys, line)));
  const failed = sent.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

type Line = { eventId: string; notificationId: string; userId: string };

/** A failure that may pass is thrown, so that the job is tried again for those devices that lack it. */
async function pushTo(
  device: PushDeviceRow,
  entry: Notification,
  keys: VapidKeys,
  about: Line,
): Promise<void> {
  const delivery = { notificationId: entry.id, deviceId: device.id };
  const claim = await claimPush(delivery);
  if (claim === 'sent') return;
  if (claim === 'busy') throw new Error('Another worker is sending this push');
  const status = await postToPushService(composePush(entry, device, keys)).catch(async (error: unknown) => {
    await releasePush(delivery);
    throw error;
  });
  const line = { ...about, deviceId: device.id, status };
  switch (outcomeOf(status)) {
    case 'sent':
      log.info(line, 'Push sent');
      return notePushed(delivery);
    case 'gone':
      log.info(line, 'Push device gone');
      return forgetDevice(device);
    case 'refused':
      log.warn(line, 'Push refused');
      return notePushed(delivery);
    case 'later':
      await releasePush(delivery);
      throw new Error(`The push service answered ${status}`);
  }
}

function outcomeOf(status: number): 'sent' | 'gone' | 'refused' | 'later' {
  if (status >= 200 && status < 300) return 'sent';
  if (status === 404 || status === 410) return 'gone';
  return status === 429 || status >= 500 ? 'later' : 'refused';
}

async function forgetDevice({ id }: PushDeviceRow): Promise<void> {
  await read((reader) => reader.delete(pushDevices).where(eq(pushDevices.id, id)));
}
