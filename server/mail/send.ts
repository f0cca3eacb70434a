import { log } from '../platform/log';
import { noteSent, releaseDeliveries } from './deliveries';
import { deliver, isRefused, type Mail } from './transport';

/** What the log says of a mail: the events that it tells of, and where it went. */
type Line = { userId: string; eventId?: string; eventIds?: readonly (string | null)[] };

/**
 * Sends a mail about entries that this worker has claimed. What its server will never take is not tried
 * again; any other failure is thrown, after others may try.
 */
export async function sendClaimed(
  mail: Mail,
  notificationIds: readonly string[],
  about: Line,
  origin: string,
): Promise<void> {
  const line = { ...about, notificationIds, messageId: mail.messageId };
  try {
    await deliver(mail, new URL(origin).hostname);
    log.info(line, 'Mail sent');
  } catch (error) {
    if (!isRefused(error)) {
      await releaseDeliveries(notificationIds);
      throw error;
    }
    log.warn({ ...line, err: error }, 'Mail refused');
  }
  await noteSent(notificationIds);
}
