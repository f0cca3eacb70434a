import { eq } from 'drizzle-orm';
import { AppError } from '../../contract/errors';
import { users } from '../../db/schema/users';
import { setPreference } from '../inbox/preferences';
import { setSchedule } from '../inbox/schedule';
import { read, transaction } from '../platform/database';
import { log } from '../platform/log';
import { readUnsubscribeToken, type Subscription } from './unsubscribe-token';

/** Whose mails about what a link would end; null for a link that is not ours. */
export async function findSubscription(token: string): Promise<(Subscription & { email: string }) | null> {
  const subscription = readUnsubscribeToken(token);
  if (!subscription) return null;
  const [person] = await read((reader) =>
    reader.select({ email: users.email }).from(users).where(eq(users.id, subscription.userId)),
  );
  return person ? { ...subscription, ...person } : null;
}

/** Ends mails about one thing, or about anything, for who holds a link from one of them, signed in or not. */
export async function unsubscribe(token: string): Promise<Subscription> {
  const subscription = await findSubscription(token);
  if (!subscription) throw new AppError('not_found', 'This link does not work');
  const { userId, type } = subscription;
  await transaction((tx) =>
    type === 'digest'
      ? setSchedule(tx, userId, { emailDelivery: 'off' })
      : setPreference(tx, userId, { type, channel: 'email', on: false }),
  );
  log.info({ userId, type }, 'Unsubscribed');
  return { userId, type };
}
