import { conversationPath } from '@/components/chat/conversations/conversation-path';
import { messageParameter } from '@/components/chat/message-parameter';
import { taskPath } from '@/components/task/task-url';
import type { SearchResult } from '@/contract/search';

/** Where a result leads: to the task over its board, or to the message in its room. */
export function searchResultPath(result: SearchResult): string {
  if (result.kind === 'task') return taskPath(result.projectId, result.taskId);
  const room = result.projectId
    ? `/projects/${result.projectId}`
    : conversationPath(result.conversationId ?? '');
  return `${room}?${messageParameter}=${result.messageId}`;
}
