import type { Draft } from '@/client/drafts/draft-store';
import type { Operation } from '@/client/outbox/operation';

export type UnsentText = { key: string; label: string; text: string };

type Written = { title?: string; description?: string; body?: string };

/** What somebody wrote in a project and the server never took: begun, waiting to be sent, or refused. */
export function unsentTexts(drafts: readonly Draft[], operations: readonly Operation[]): UnsentText[] {
  const begun = drafts.map(({ key, label, text }) => ({ key, label, text }));
  const untaken = operations.flatMap(({ mutationId, input, status }) => {
    const { title, description, body } = input as Written;
    if (status === 'acknowledged') return [];
    return [
      ...(title ? [{ key: `${mutationId}:title`, label: 'Title', text: title }] : []),
      ...(description ? [{ key: `${mutationId}:description`, label: 'Description', text: description }] : []),
      ...(body ? [{ key: `${mutationId}:body`, label: 'Comment', text: body }] : []),
    ];
  });
  return [...begun, ...untaken].filter(({ text }) => text.trim() !== '');
}
