'use client';

import { SmilePlus } from 'lucide-react';
import { useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { IconButton } from '@/components/ui/icon-button';
import { Popover } from '@/components/ui/popover';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';
import { firstEmoji, moreEmoji } from './emoji-choices';

type ReactionPickerProps = { message: Message; onOpenChange: (isOpen: boolean) => void };

/** A handful of answers, and thirty more. */
export function ReactionPicker({ message, onOpenChange }: ReactionPickerProps) {
  const { userId } = useClient();
  const { actions } = useRoomContext();
  const [isOpen, setIsOpen] = useState(false);
  const open = (next: boolean) => {
    setIsOpen(next);
    onOpenChange(next);
  };
  const toggle = (emoji: string) => {
    const known = message.reactions.find((reaction) => reaction.emoji === emoji);
    actions.react(message.id, emoji, !known?.userIds.includes(userId));
    open(false);
  };
  return (
    <Popover
      label="React with"
      align="end"
      isOpen={isOpen}
      onOpenChange={open}
      trigger={<IconButton icon={<SmilePlus />} label="React" size="small" />}
    >
      {[firstEmoji, moreEmoji].map((choices, index) => (
        <ul
          key={choices[0]?.[0]}
          className={`grid grid-cols-6 gap-2 ${index > 0 ? 'mt-8 border-line border-t pt-8' : ''}`}
        >
          {choices.map(([emoji, name]) => (
            <li key={emoji}>
              <button
                type="button"
                title={name}
                aria-label={`${emoji} ${name}`}
                onClick={() => toggle(emoji)}
                className="grid size-32 place-items-center rounded-control text-touch hover:bg-fill-strong"
              >
                {emoji}
              </button>
            </li>
          ))}
        </ul>
      ))}
    </Popover>
  );
}
