'use client';

import { type KeyboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { withMentionLinks, withoutMentionLinks } from '@/components/writing/mention-text';
import { SuggestingField } from '@/components/writing/suggesting-field';
import { useWritingPeople } from '@/components/writing/use-writing-people';
import { limits } from '@/contract/limits';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';

/** A message of one's own while it is being changed. */
export function EditedMessage({ message }: { message: Message }) {
  const { actions, edit, people } = useRoomContext();
  const writingPeople = useWritingPeople(people);
  const [text, setText] = useState(() => withoutMentionLinks(message.body, people));
  const isBlank = text.trim() === '';

  const save = () => {
    if (isBlank) return;
    const body = withMentionLinks(text, writingPeople.all);
    if (body !== message.body) actions.edit(message.id, body);
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
      <SuggestingField
        aria-label="Edit message"
        data-owns-escape=""
        autoFocus
        rows={1}
        maxLength={limits.messageLength}
        text={text}
        onType={setText}
        people={writingPeople}
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
