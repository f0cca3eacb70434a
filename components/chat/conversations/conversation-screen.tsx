'use client';

import { useMemo } from 'react';
import { useClient } from '@/client/react/client-context';
import { useUser } from '@/client/react/use-user';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { Conversation } from '@/contract/conversations';
import { Room } from '../room';
import { conversationName } from './conversation-name';

/** A conversation as a page of its own. */
export function ConversationScreen({ conversationId }: { conversationId: string }) {
  const conversation = useUser(({ conversations }) => conversations.get(conversationId));
  if (conversation) return <ConversationRoom key={conversationId} conversation={conversation} />;
  return (
    <>
      <Bar title="Conversation" connection={<LiveConnectionState />} />
      <Main>
        <EmptyState action={<LinkButton href="/projects">To your projects</LinkButton>}>
          You are not in this conversation any more.
        </EmptyState>
      </Main>
    </>
  );
}

function ConversationRoom({ conversation }: { conversation: Conversation }) {
  const { userId } = useClient();
  const { id, members, kind } = conversation;
  const name = conversationName(conversation, userId);
  const target = useMemo(() => ({ conversationId: id }), [id]);
  const people = useMemo(
    () => members.map((member) => ({ id: member.userId, name: member.name })),
    [members],
  );
  return (
    <>
      <Bar
        title={name}
        people={
          kind === 'direct' ? undefined : (
            <AvatarStack people={people} label="In this conversation" size={24} />
          )
        }
        connection={<LiveConnectionState />}
      />
      <Main layout="canvas">
        <div className="mx-auto flex w-full max-w-page min-w-0 flex-col">
          <Room
            target={target}
            people={people}
            canWrite
            canModerate={false}
            placeholder={`Message ${name}`}
            emptyText={kind === 'admins' ? 'What is said here only admins see.' : `Say hello to ${name}.`}
          />
        </div>
      </Main>
    </>
  );
}
