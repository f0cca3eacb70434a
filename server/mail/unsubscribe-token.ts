import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuidV7 } from '../../contract/ids';
import { notificationType } from '../../contract/notifications';
import { env } from '../platform/env';
import type { MailKind } from './wording';

/** Whose mails about what. */
export type Subscription = { userId: string; type: MailKind };

const mailKinds: ReadonlySet<string> = new Set<MailKind>([...notificationType.options, 'digest']);

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
  return mailKinds.has(type) && isUuidV7(userId) ? { userId, type: type as MailKind } : null;
}

function sign(text: string): Buffer {
  return createHmac('sha256', env.AUTH_SECRET).update(`unsubscribe:${text}`).digest();
}
