import { uuidv7 } from 'uuidv7';
import { read, transaction } from '../platform/database';
import { env } from '../platform/env';
import { log } from '../platform/log';
import { appOrigin } from '../platform/request-context';
import { isInFrontOf } from '../presence/is-in-front-of';
import { enqueue } from '../queue/enqueue';
import type { Jobs } from '../queue/jobs';
import { composeMail } from './compose';
import { claimDelivery, noteSent, releaseDelivery } from './deliveries';
import { type AddressedLetter, selectLetter } from './letters';
import { deliver, isRefused } from './transport';
import { unsubscribeToken } from './unsubscribe-token';

/**
 * Mails an entry of the inbox that is still unread after its grace, unless its reader does not want to, or
 * looks at what it is about: then it is asked again after another grace.
 */
export async function mailNotification(job: Jobs['mail']): Promise<void> {
  const { notificationId, eventId } = job;
  const letter = await read((reader) => selectLetter(reader, notificationId));
  if (!letter) return log.info({ eventId, notificationId }, 'Mail not needed');
  if (await isInFrontOf(letter.userId, letter)) return askAgain(job);
  const claim = await claimDelivery(notificationId);
  if (claim === 'sent') return;
  if (claim === 'busy') throw new Error('Another worker is sending this mail');
  await send(letter, eventId);
}

async function send(letter: AddressedLetter, eventId: string): Promise<void> {
  const { notificationId, userId, type } = letter;
  const origin = appOrigin();
  const mail = composeMail(letter, { origin, unsubscribeToken: unsubscribeToken({ userId, type }) });
  const line = { eventId, notificationId, userId, messageId: mail.messageId };
  try {
    await deliver(mail, new URL(origin).hostname);
  } catch (error) {
    await releaseDelivery(notificationId);
    if (!isRefused(error)) throw error;
    return log.warn({ ...line, err: error }, 'Mail refused');
  }
  await noteSent(notificationId);
  log.info(line, 'Mail sent');
}

function askAgain(data: Jobs['mail']): Promise<void> {
  const job = { id: uuidv7(), data, startAfterSeconds: env.MAIL_GRACE_SECONDS };
  return transaction((tx) => enqueue(tx, 'mail', [job]));
}
