import { eq, type SQL, sql } from 'drizzle-orm';
import { mailDeliveries } from '../../db/schema/mail';
import { read } from '../platform/database';

/** Longer than a job may take, so that who claims after its end finds nobody at it. */
const claimSeconds = 60;

/** Takes the sending of a mail for this worker: nobody else may now, and nobody once it is sent. */
export async function claimDelivery(notificationId: string): Promise<'claimed' | 'busy' | 'sent'> {
  return read(async (reader) => {
    const claimed = await reader.execute(sql`
      insert into ${mailDeliveries} as delivery (notification_id, claimed_until)
      values (${notificationId}, now() + make_interval(secs => ${claimSeconds}))
      on conflict (notification_id) do update set claimed_until = excluded.claimed_until
        where delivery.sent_at is null and delivery.claimed_until <= now()
      returning notification_id`);
    if (claimed.length > 0) return 'claimed';
    const [delivery] = await reader
      .select({ sentAt: mailDeliveries.sentAt })
      .from(mailDeliveries)
      .where(eq(mailDeliveries.notificationId, notificationId));
    return delivery?.sentAt ? 'sent' : 'busy';
  });
}

export async function noteSent(notificationId: string): Promise<void> {
  await setDelivery(notificationId, { sentAt: sql`now()` });
}

/** It was not sent for certain: the next try need not wait for the claim to end. */
export async function releaseDelivery(notificationId: string): Promise<void> {
  await setDelivery(notificationId, { claimedUntil: sql`now()` });
}

function setDelivery(notificationId: string, set: { sentAt: SQL } | { claimedUntil: SQL }) {
  return read((reader) =>
    reader.update(mailDeliveries).set(set).where(eq(mailDeliveries.notificationId, notificationId)),
  );
}
