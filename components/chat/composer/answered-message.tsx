'use client';

import { X } from 'lucide-react';
import { useSourceMessage } from '@/client/react/use-source-message';
import { quoteText } from '@/components/markdown/quote-text';
import { IconButton } from '@/components/ui/icon-button';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';

type AnsweredMessageProps = { messageId: string; messages: readonly Message[] };

/** Above the field: the message that the next one will answer. */
export function AnsweredMessage({ messageId, messages }: AnsweredMessageProps) {
  const { nameOf, answer } = useRoomContext();
  const source = useSourceMessage(messageId, messages);
  const isGone = source === null || (source?.deletedAt ?? null) !== null;
  return (
    <div className="mb-8 flex items-center gap-8 border-accent border-l-2 pl-8 text-ink-2 text-meta">
      <p className="min-w-0 flex-1 truncate">
        {isGone || !source ? (
          isGone && 'Reply to a message that was deleted'
        ) : (
          <>
            Reply to <span className="font-medium">{nameOf(source.authorId)}</span>: {quoteText(source.body)}
          </>
        )}
      </p>
      <IconButton icon={<X />} label="Do not reply" size="small" onClick={() => answer(null)} />
    </div>
  );
}
