'use client';

import { type FocusEvent, type KeyboardEvent, useMemo, useState } from 'react';
import { createKeybindingsHandler } from 'tinykeys';
import { useClient } from '@/client/react/client-context';
import { keyBindings } from '@/components/shortcuts/key-bindings';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';

/** One message is in reach of the Tab key; from there the arrows walk, and letters do what its tools do. */
export function useMessageKeys(messages: readonly Message[]) {
  const { userId } = useClient();
  const { answer, edit, canWrite } = useRoomContext();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const [isFocusWithin, setIsFocusWithin] = useState(false);
  const newestId = messages.at(-1)?.id;
  const isThere = messages.some(({ id }) => id === focusedId);

  const handle = useMemo(() => {
    const find = (event: Event) => {
      const { messageId } = (event.target as HTMLElement).dataset;
      return messages.find(({ id, deletedAt }) => id === messageId && deletedAt === null);
    };
    return createKeybindingsHandler(
      keyBindings({
        previousMessage: (event) => focusNeighbour(event, 'up'),
        nextMessage: (event) => focusNeighbour(event, 'down'),
        replyToMessage: (event) => {
          const message = find(event);
          if (!message || !canWrite) return;
          event.preventDefault();
          answer(message.id);
        },
        editMessage: (event) => {
          const message = find(event);
          if (!message || !canWrite || message.authorId !== userId) return;
          event.preventDefault();
          edit(message.id);
        },
      }),
    );
  }, [messages, userId, canWrite, answer, edit]);

  return {
    /** The one in reach of the Tab key. */
    currentId: isThere ? focusedId : (newestId ?? null),
    /** The one that has the focus, or something in it. */
    focusedId: isFocusWithin ? focusedId : null,
    onFocus: ({ target }: FocusEvent) => {
      const row = target.closest<HTMLElement>('[data-message-id]');
      if (!row?.dataset.messageId) return;
      setFocusedId(row.dataset.messageId);
      setIsFocusWithin(true);
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) =>
      setIsFocusWithin(currentTarget.contains(relatedTarget)),
    onKeyDown: ({ target, nativeEvent }: KeyboardEvent) => {
      // The message itself, not a button in it.
      if (target instanceof HTMLElement && target.dataset.messageId) handle(nativeEvent);
    },
  };
}

function focusNeighbour(event: globalThis.KeyboardEvent, direction: 'up' | 'down'): void {
  event.preventDefault();
  let row = event.target as Element | null;
  do row = (direction === 'up' ? row?.previousElementSibling : row?.nextElementSibling) ?? null;
  while (row && !(row instanceof HTMLElement && row.dataset.messageId));
  if (row instanceof HTMLElement) row.focus();
}
