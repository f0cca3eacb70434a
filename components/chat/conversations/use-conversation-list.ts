'use client';

import { useStore } from 'zustand';
import { useClient } from '@/client/react/client-context';
import { useUser } from '@/client/react/use-user';
import type { ShellConversation, ShellPerson } from '@/components/shell/shell-data';
import type { Conversation } from '@/contract/conversations';
import type { Room } from '@/contract/rooms';
import { conversationStream } from '@/contract/streams';
import { conversationName } from './conversation-name';
import { conversationPath } from './conversation-path';

/** The person's conversations for the sidebar: where something was said last comes first. */
export function useConversationList(online: readonly ShellPerson[]): readonly ShellConversation[] {
  const { userId, roomDrafts } = useClient();
  const conversations = useUser((view) => view.conversations);
  const rooms = useUser((view) => view.rooms);
  const drafts = useStore(roomDrafts.store);
  if (!conversations || !rooms) return [];

  const roomOf = ({ id }: Conversation) => rooms.get(conversationStream(id));
  return [...conversations.values()]
    .sort((a, b) => lastMomentOf(b, roomOf(b)).localeCompare(lastMomentOf(a, roomOf(a))))
    .map((conversation) => {
      const { id, kind, members } = conversation;
      const other = members.find((member) => member.userId !== userId);
      const presence = online.find((person) => person.id === other?.userId)?.presence;
      return {
        id,
        kind,
        href: conversationPath(id),
        name: conversationName(conversation, userId),
        other: other && { id: other.userId, name: other.name, ...(presence && { presence }) },
        unread: roomOf(conversation)?.unread ?? 0,
        hasDraft: drafts.has(conversationStream(id)),
      };
    });
}

function lastMomentOf({ createdAt }: Conversation, room: Room | undefined): string {
  return room?.lastMessageAt ?? createdAt;
}
