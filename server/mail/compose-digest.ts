import { createHash } from 'node:crypto';
import type { Notification } from '../../contract/notifications';
import type { Letter } from './compose';
import { escapeHtml, frameMail, type Place, quoteHtml } from './frame';
import type { Mail } from './transport';
import { deedOf, subjectOf } from './wording';

/** Longer mails are cut by those who show them. */
const shownAtMost = 100;

/** One mail about several entries of one inbox, together what is about one task, room or project. */
export function composeDigest(
  { notifications, recipient }: { notifications: readonly Notification[] } & Pick<Letter, 'recipient'>,
  place: Place,
): Mail {
  const shown = notifications.slice(0, shownAtMost);
  const groups = [...groupByLink(shown).entries()].map(([path, entries]) => ({
    link: new URL(path, place.origin).href,
    subject: subjectOf(entries[0]),
    entries,
  }));
  const count = notifications.length;
  const subject = count === 1 ? '1 unread entry in your inbox' : `${count} unread entries in your inbox`;
  const inbox = `${place.origin}/inbox`;
  const rest = count > shown.length ? `And ${count - shown.length} more in your inbox` : 'Open your inbox';
  return {
    to: { name: recipient.name, address: recipient.email },
    subject,
    ...messageIds(notifications, new URL(place.origin).hostname),
    ...frameMail(
      {
        kind: 'digest',
        paragraphs: [
          subject,
          ...groups.map((group) =>
            [group.subject, group.link, ...group.entries.map((entry) => `- ${sentenceOf(entry)}`)].join('\n'),
          ),
          `${rest}: ${inbox}`,
        ],
        html: `${groups.map(groupHtml).join('\n')}
<p><a href="${escapeHtml(inbox)}">${rest}</a></p>`,
      },
      place,
    ),
  };
}

type Entries = [Notification, ...Notification[]];

function groupByLink(notifications: readonly Notification[]): Map<string, Entries> {
  const groups = new Map<string, Entries>();
  for (const notification of notifications) {
    const group = groups.get(notification.link);
    if (group) group.push(notification);
    else groups.set(notification.link, [notification]);
  }
  return groups;
}

function groupHtml({ link, subject, entries }: { link: string; subject: string; entries: Entries }): string {
  const items = entries.map((entry) => `<p>${escapeHtml(deedOf(entry))}:</p>\n${quoteHtml(entry.body)}`);
  return `<h2 style="font-size: 16px"><a href="${escapeHtml(link)}">${escapeHtml(subject)}</a></h2>
${items.join('\n')}`;
}

function sentenceOf(entry: Notification): string {
  return `${deedOf(entry)}: ${entry.body.replace(/\s+/g, ' ')}`;
}

/** The same entries make the same id, so that a mailbox can tell a digest that was sent again after a crash. */
function messageIds(notifications: readonly Notification[], hostname: string) {
  const ids = notifications.map(({ id }) => id).sort();
  const digest = createHash('sha256').update(ids.join()).digest('hex').slice(0, 32);
  return { messageId: `<${digest}.digest@${hostname}>`, references: `<digest.thread@${hostname}>` };
}
