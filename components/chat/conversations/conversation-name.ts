import type { Conversation } from '@/contract/conversations';

const firstNamesShown = 3;

/** How a person calls a conversation: by the other's name, by those of a few, or by what it is for. */
export function conversationName({ kind, members }: Conversation, userId: string): string {
  if (kind === 'admins') return 'Admins';
  const others = members.filter((member) => member.userId !== userId);
  const [only] = others;
  if (!only) return 'Only you';
  if (kind === 'direct') return only.name;
  const names = others.map(({ name }) => name.split(' ')[0] ?? name).sort((a, b) => a.localeCompare(b));
  if (names.length <= firstNamesShown) return names.join(', ');
  return `${names.slice(0, firstNamesShown).join(', ')} +${names.length - firstNamesShown}`;
}
