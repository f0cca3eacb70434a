import { createHash } from 'node:crypto';
import webPush from 'web-push';
import type { Notification } from '../../contract/notifications';
import { appOrigin } from '../platform/request-context';
import type { PushDeviceRow } from './devices';
import type { PushRequest } from './push-service';
import type { VapidKeys } from './vapid-keys';

/** Until then a device that is switched off may still get it; the inbox has it for good. */
const lifetimeSeconds = 24 * 60 * 60;

/** A message that only the device can read, under our name; a later one about the same takes its place. */
export function composePush(
  { id, title, body, link, taskKey, actorName }: Notification,
  { endpoint, p256dh, auth }: PushDeviceRow,
  keys: VapidKeys,
): PushRequest {
  const subject = taskKey === undefined ? title : `${taskKey} ${title}`;
  const message = {
    notificationId: id,
    title: subject,
    body: actorName === null || actorName === title ? body : `${actorName}: ${body}`,
    link,
  };
  const details = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(message),
    {
      TTL: lifetimeSeconds,
      topic: createHash('sha256').update(link).digest('base64url').slice(0, 32),
      vapidDetails: { subject: contact(), ...keys },
    },
  );
  const headers = Object.entries(details.headers).map(([name, value]) => [name, String(value)]);
  return { endpoint, headers: Object.fromEntries(headers), body: details.body as Buffer };
}

/** Where operators of push services could turn to; they want an address that looks like one. */
function contact(): string {
  const origin = appOrigin();
  return origin.startsWith('https:') ? origin : 'mailto:lockstep@localhost.localdomain';
}
