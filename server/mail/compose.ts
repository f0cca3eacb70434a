import type { Notification } from '../../contract/notifications';
import { escapeHtml, frameMail, type Place, quoteHtml } from './frame';
import type { Mail } from './transport';
import { deedOf, subjectOf } from './wording';

/** An entry of the inbox, and who is to read of it. */
export type Letter = { notification: Notification; recipient: { name: string; email: string } };

/** A mail about one entry; mails about one task stand together in a mailbox. */
export function composeMail({ notification, recipient }: Letter, place: Place): Mail {
  const { id, type, body, taskId } = notification;
  const { hostname } = new URL(place.origin);
  const subject = subjectOf(notification);
  const deed = deedOf(notification);
  const link = new URL(notification.link, place.origin).href;
  return {
    to: { name: recipient.name, address: recipient.email },
    subject,
    messageId: `<${id}@${hostname}>`,
    references: `<${taskId ?? id}.thread@${hostname}>`,
    ...frameMail(
      {
        kind: type,
        paragraphs: [`${deed}: ${subject}`, body, link],
        html: `<p>${escapeHtml(deed)}: <strong>${escapeHtml(subject)}</strong></p>
${quoteHtml(body)}
<p><a href="${escapeHtml(link)}">Open in Lockstep</a></p>`,
      },
      place,
    ),
  };
}
