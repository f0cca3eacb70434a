'use client';

import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { limits } from '@/contract/limits';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';

/** A message of one's own while it is being changed. */
export function EditedMessage({ message }: { message: Message }) {
  const { actions, edit } = useRoomContext();
  const [text, setText] = useState(message.body);
  const isBlank = text.trim() === '';

  const save = () => {
    if (isBlank) return;
    if (text !== message.body) actions.edit(message.id, text);
    edit(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') edit(null);
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      save();
    }
  };

  return (
    <form
      className="mt-2 flex flex-col gap-4 pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        aria-label="Edit message"
        data-owns-escape=""
        autoFocus
        rows={1}
        maxLength={limits.messageLength}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onKeyDown={onKeyDown}
      />
      <div className="flex gap-4">
        <Button type="submit" size="small" variant="primary" disabled={isBlank}>
          Save
        </Button>
        <Button size="small" variant="ghost" onClick={() => edit(null)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
