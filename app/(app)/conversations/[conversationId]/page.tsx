import type { Metadata } from 'next';
import { ConversationScreen } from '@/components/chat/conversations/conversation-screen';
import { executeQuery } from '@/server/commands/query';
import { orNotFound, requirePageActor } from '@/server/http/page-actor';

type ConversationPageProps = { params: Promise<{ conversationId: string }> };

export const metadata: Metadata = { title: 'Conversation' };

export default async function ConversationPage({ params }: ConversationPageProps) {
  const { conversationId } = await params;
  const actor = await requirePageActor();
  await orNotFound(executeQuery(actor, 'listMessages', { conversationId, limit: '1' }));
  return <ConversationScreen conversationId={conversationId} />;
}
