import type { Mail } from './transport';
import { type MailKind, mailTopics } from './wording';

/** Where links lead, and what proves that they are ours. */
export type Place = { origin: string; unsubscribeToken: string };

type Body = { kind: MailKind; paragraphs: readonly string[]; html: string };

/** What all our mails have: plain text and the same as simple HTML, a way out, and that a machine wrote them. */
export function frameMail(
  { kind, paragraphs, html }: Body,
  { origin, unsubscribeToken }: Place,
): Pick<Mail, 'headers' | 'text' | 'html'> {
  const query = `token=${encodeURIComponent(unsubscribeToken)}`;
  const stop = `${origin}/unsubscribe?${query}`;
  const topic = mailTopics[kind];
  return {
    headers: {
      'List-Unsubscribe': `<${origin}/api/unsubscribe?${query}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
    },
    text: [
      ...paragraphs,
      `--\nYou get e-mails about ${topic}. Stop them: ${stop}\nAll choices: ${origin}/settings`,
    ].join('\n\n'),
    html: `<!doctype html>
<html lang="en"><body style="font: 15px/1.5 system-ui, sans-serif; max-width: 560px">
${html}
<p style="font-size: 13px; color: #666666">You get e-mails about ${topic}.
<a href="${escapeHtml(stop)}">Stop them</a> · <a href="${escapeHtml(origin)}/settings">All choices</a></p>
</body></html>`,
  };
}

/** What somebody said, as a paragraph of HTML. */
export function quoteHtml(text: string): string {
  return `<p style="border-left: 3px solid #d0d0d0; padding-left: 12px; white-space: pre-wrap">${escapeHtml(text)}</p>`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
