'use client';

import { useSourceMessage } from '@/client/react/use-source-message';
import { quoteText } from '@/components/markdown/quote-text';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';

type MessageQuoteProps = {
  messageId: string;
  /** Those that are loaded: the source is mostly among them. */
  messages: readonly Message[];
};

const style = 'mb-2 block max-w-full truncate border-line-strong border-l-2 pl-8 text-left text-meta';

/** The message that another one answers, in one line; a click leads to it. */
export function MessageQuote({ messageId, messages }: MessageQuoteProps) {
  const { nameOf, jumpTo } = useRoomContext();
  const source = useSourceMessage(messageId, messages);
  if (source === undefined) return <span className={`${style} h-16`} />;
  if (source === null || source.deletedAt !== null) {
    return <p className={`${style} text-ink-3`}>A message that was deleted</p>;
  }
  return (
    <button
      type="button"
      onClick={() => jumpTo(messageId)}
      className={`${style} min-h-24 text-ink-2 hover:text-ink`}
    >
      <span className="font-medium">{nameOf(source.authorId)}</span> {quoteText(source.body)}
    </button>
  );
}
