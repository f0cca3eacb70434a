import type { Notification, NotificationType } from '@/contract/notifications';

/** What introduces the words that somebody wrote; other types say in their body what was done. */
const introductions: { [Type in NotificationType]?: string } = {
  mention: 'mentioned you: ',
  reply: 'replied: ',
  comment: 'commented: ',
};

/** What an entry says after the name of who did it, or by itself where nobody did. */
export function entrySentence({ type, body, actorName }: Notification): string {
  const introduction = introductions[type];
  if (introduction !== undefined) return introduction + body;
  if (actorName === null || type === 'direct_message') return body;
  return body.charAt(0).toLowerCase() + body.slice(1);
}
