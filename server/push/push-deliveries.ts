import { and, eq, type SQL, sql } from 'drizzle-orm';
import { pushDeliveries } from '../../db/schema/push';
import { read } from '../platform/database';

/** Longer than a job may take, so that who claims after its end finds nobody at it. */
const claimSeconds = 60;

type Delivery = { notificationId: string; deviceId: string };

/** Takes the sending of an entry to a device for this worker; `busy` while another is at it. */
export async function claimPush({
  notificationId,
  deviceId,
}: Delivery): Promise<'claimed' | 'busy' | 'sent'> {
  return read(async (reader) => {
    const claimed = await reader.execute(sql`
      insert into ${pushDeliveries} as delivery (notification_id, device_id, claimed_until)
      values (${notificationId}, ${deviceId}, now() + make_interval(secs => ${claimSeconds}))
      on conflict (notification_id, device_id) do update set claimed_until = excluded.claimed_until
        where delivery.sent_at is null and delivery.claimed_until <= now()
      returning device_id`);
    if (claimed.length > 0) return 'claimed';
    const [delivery] = await reader
      .select({ sentAt: pushDeliveries.sentAt })
      .from(pushDeliveries)
      .where(isDelivery({ notificationId, deviceId }));
    return delivery?.sentAt ? 'sent' : 'busy';
  });
}

export async function notePushed(delivery: Delivery): Promise<void> {
  await setDelivery(delivery, { sentAt: sql`now()` });
}

/** It was not sent for certain: the next try need not wait for the claim to end. */
export async function releasePush(delivery: Delivery): Promise<void> {
  await setDelivery(delivery, { claimedUntil: sql`now()` });
}

function setDelivery(delivery: Delivery, set: { sentAt: SQL } | { claimedUntil: SQL }) {
  return read((reader) => reader.update(pushDeliveries).set(set).where(isDelivery(delivery)));
}

function isDelivery({ notificationId, deviceId }: Delivery): SQL | undefined {
  return and(eq(pushDeliveries.notificationId, notificationId), eq(pushDeliveries.deviceId, deviceId));
}
