import { limits } from './limits';

const mention = /\]\(user:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/g;

/**
 * The people whom a text calls, by links such as `[@Ada](user:{userId})`, each once and in their order.
 * No more than so many: somebody who calls everybody calls nobody.
 */
export function mentionedUserIds(text: string): string[] {
  const userIds = new Set<string>();
  for (const [, userId] of text.matchAll(mention)) {
    userIds.add(userId as string);
    if (userIds.size === limits.mentionsPerText) break;
  }
  return [...userIds];
}
