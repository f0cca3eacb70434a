import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { mailDeliveries } from '../../db/schema/mail';
import { read } from '../platform/database';

/** Longer than a job may take, so that who claims after its end finds nobody at it. */
const claimSeconds = 60;

/** Takes the mailing of entries for this worker, of those that nobody else is at and that were not sent. */
export async function claimDeliveries(notificationIds: readonly string[]): Promise<string[]> {
  const claimed = await read((reader) =>
    reader.execute<{ id: string }>(sql`
      insert into ${mailDeliveries} as delivery (notification_id, claimed_until)
      select id, now() + make_interval(secs => ${claimSeconds})
      from unnest(${sql.param(notificationIds)}::uuid[]) as entry(id) order by id
      on conflict (notification_id) do update set claimed_until = excluded.claimed_until
        where delivery.sent_at is null and delivery.claimed_until <= now()
      returning notification_id as id`),
  );
  return claimed.map(({ id }) => id);
}

export async function isSent(notificationId: string): Promise<boolean> {
  const [delivery] = await read((reader) =>
    reader
      .select({ sentAt: mailDeliveries.sentAt })
      .from(mailDeliveries)
      .where(eq(mailDeliveries.notificationId, notificationId)),
  );
  return delivery?.sentAt != null;
}

export async function noteSent(notificationIds: readonly string[]): Promise<void> {
  await setDeliveries(notificationIds, { sentAt: sql`now()` });
}

/** They were not sent for certain: the next try need not wait for the claim to end. */
export async function releaseDeliveries(notificationIds: readonly string[]): Promise<void> {
  await setDeliveries(notificationIds, { claimedUntil: sql`now()` });
}

type Held = { notificationId: string; eventId: string; heldAt: Date };

/** Lets an entry wait for the next digest, from when it was first held on. */
export async function holdDelivery({ notificationId, eventId, heldAt }: Held): Promise<void> {
  const hold = { eventId, heldAt };
  await read((reader) =>
    reader
      .insert(mailDeliveries)
      .values({ notificationId, claimedUntil: sql`now()`, ...hold })
      .onConflictDoUpdate({
        target: mailDeliveries.notificationId,
        set: hold,
        setWhere: and(isNull(mailDeliveries.heldAt), isNull(mailDeliveries.sentAt)),
      }),
  );
}

function setDeliveries(notificationIds: readonly string[], set: { sentAt: SQL } | { claimedUntil: SQL }) {
  return read((reader) =>
    reader
      .update(mailDeliveries)
      .set(set)
      .where(inArray(mailDeliveries.notificationId, [...notificationIds])),
  );
}
