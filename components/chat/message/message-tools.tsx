'use client';

import { CornerUpLeft, Ellipsis } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';
import { ReactionPicker } from './reaction-picker';
import { useMessageEntries } from './use-message-entries';

type MessageToolsProps = {
  message: Message;
  /** Told while one of its menus is open: the tools stay as long, wherever pointer and focus are. */
  onOpenChange: (isOpen: boolean) => void;
};

/** What can be done with the message that is pointed at, focused or tapped. */
export function MessageTools({ message, onOpenChange }: MessageToolsProps) {
  const { answer, canWrite, nameOf } = useRoomContext();
  const entries = useMessageEntries(message);
  return (
    <span className="absolute -top-12 right-8 z-bar flex rounded-control border border-line bg-surface-2">
      {canWrite && (
        <>
          <ReactionPicker message={message} onOpenChange={onOpenChange} />
          <IconButton
            icon={<CornerUpLeft />}
            label="Reply"
            shortcut="R"
            size="small"
            onClick={() => answer(message.id)}
          />
        </>
      )}
      <Menu
        align="end"
        entries={entries}
        onOpenChange={onOpenChange}
        trigger={
          <IconButton
            icon={<Ellipsis />}
            label={`More about the message by ${nameOf(message.authorId)}`}
            size="small"
          />
        }
      />
    </span>
  );
}
