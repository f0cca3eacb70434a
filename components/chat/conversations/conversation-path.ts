/** The page of a conversation. */
export function conversationPath(conversationId: string): string {
  return `/conversations/${conversationId}`;
}
