/**
 * A stream is a room with a memory: a project, a conversation or a user's inbox. Its name is the
 * `stream` of every envelope and the name of its room.
 */
export type StreamKind = 'project' | 'conversation' | 'user';

export type StreamName = `${StreamKind}:${string}`;

export function streamName(kind: StreamKind, id: string): StreamName {
  return `${kind}:${id}`;
}

export function projectStream(projectId: string): StreamName {
  return streamName('project', projectId);
}

export function conversationStream(conversationId: string): StreamName {
  return streamName('conversation', conversationId);
}

export function userStream(userId: string): StreamName {
  return streamName('user', userId);
}

export function parseStream(name: string): { kind: StreamKind; id: string } | null {
  const match = /^(project|conversation|user):([0-9a-f-]{36})$/.exec(name);
  return match ? { kind: match[1] as StreamKind, id: match[2] as string } : null;
}
