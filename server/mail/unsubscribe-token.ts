import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuidV7 } from '../../contract/ids';
import { type NotificationType, notificationType } from '../../contract/notifications';
import { env } from '../platform/env';

/** Whose mails about what. */
export type Subscription = { userId: string; type: NotificationType };

/** Proves that a mail of ours holds the link; good for as long as AUTH_SECRET is. */
export function unsubscribeToken({ userId, type }: Subscription): string {
  return `${userId}.${type}.${sign(`${userId}.${type}`).toString('base64url')}`;
}

/** Null for what we did not sign. */
export function readUnsubscribeToken(token: string): Subscription | null {
  const [userId = '', type = '', signature = ''] = token.split('.');
  const expected = sign(`${userId}.${type}`);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const known = notificationType.safeParse(type);
  return known.success && isUuidV7(userId) ? { userId, type: known.data } : null;
}

function sign(text: string): Buffer {
  return createHmac('sha256', env.AUTH_SECRET).update(`unsubscribe:${text}`).digest();
}
