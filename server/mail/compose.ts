import type { NotificationType } from '../../contract/notifications';
import type { Mail } from './transport';

/** An entry of the inbox, with what a mail about it has to say. */
export type Letter = {
  notificationId: string;
  type: NotificationType;
  title: string;
  body: string;
  /** The page that shows it, as a path. */
  link: string;
  taskId: string | null;
  taskKey: string | null;
  actorName: string | null;
  recipient: { name: string; email: string };
};

type Place = { origin: string; unsubscribeToken: string };

/** What happened, after the name of who did it. */
const deeds: Record<NotificationType, string> = {
  mention: 'mentioned you',
  assignment: 'assigned a task to you',
  reply: 'answered you',
  comment: 'commented',
  task_update: 'changed a task',
  direct_message: 'wrote to you',
  due_soon: 'A task is due soon',
  overdue: 'A task is overdue',
  invite: 'added you to a project',
  role_change: 'changed your role',
};

/** What mails of each type are about, as in "E-mails about …". */
export const mailTopics: Record<NotificationType, string> = {
  mention: 'mentions of you',
  assignment: 'tasks assigned to you',
  reply: 'replies to you',
  comment: 'comments on tasks you watch',
  task_update: 'changes of tasks you watch',
  direct_message: 'direct messages',
  due_soon: 'tasks that are due soon',
  overdue: 'overdue tasks',
  invite: 'projects you are added to',
  role_change: 'changes of your role',
};

/** Plain text and the same as simple HTML; mails about one task stand together in a mailbox. */
export function composeMail(letter: Letter, { origin, unsubscribeToken }: Place): Mail {
  const { notificationId, type, title, body, taskId, taskKey, actorName, recipient } = letter;
  const { hostname } = new URL(origin);
  const subject = taskKey === null ? title : `[${taskKey}] ${title}`;
  const deed = actorName === null ? deeds[type] : `${actorName} ${deeds[type]}`;
  const query = `token=${encodeURIComponent(unsubscribeToken)}`;
  const link = new URL(letter.link, origin).href;
  const stop = `${origin}/unsubscribe?${query}`;
  const topic = mailTopics[type];
  return {
    to: { name: recipient.name, address: recipient.email },
    subject,
    messageId: `<${notificationId}@${hostname}>`,
    references: `<${taskId ?? notificationId}.thread@${hostname}>`,
    headers: {
      'List-Unsubscribe': `<${origin}/api/unsubscribe?${query}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    text: [
      `${deed}: ${subject}`,
      body,
      link,
      `--\nYou get e-mails about ${topic}. Stop them: ${stop}\nAll choices: ${origin}/settings`,
    ].join('\n\n'),
    html: `<!doctype html>
<html lang="en"><body style="font: 15px/1.5 system-ui, sans-serif; max-width: 560px">
<p>${escapeHtml(deed)}: <strong>${escapeHtml(subject)}</strong></p>
<p style="border-left: 3px solid #d0d0d0; padding-left: 12px; white-space: pre-wrap">${escapeHtml(body)}</p>
<p><a href="${escapeHtml(link)}">Open in Lockstep</a></p>
<p style="font-size: 13px; color: #666666">You get e-mails about ${topic}.
<a href="${escapeHtml(stop)}">Stop them</a> · <a href="${escapeHtml(origin)}/settings">All choices</a></p>
</body></html>`,
  };
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
