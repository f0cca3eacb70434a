'use client';

import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useClient } from '@/client/react/client-context';
import { useRoomDraft } from '@/client/react/use-room-draft';
import { useSignalSender } from '@/client/react/use-signals';
import { AttachButton } from '@/components/files/attach-button';
import { AttachmentList } from '@/components/files/attachment-list';
import { FileDrop } from '@/components/files/file-drop';
import { UploadList } from '@/components/files/upload-list';
import { TypingLine } from '@/components/presence/typing-line';
import { IconButton } from '@/components/ui/icon-button';
import { withMentionLinks } from '@/components/writing/mention-text';
import { SuggestingField } from '@/components/writing/suggesting-field';
import { useFocusOnReply } from '@/components/writing/use-focus-on-reply';
import { useWritingPeople } from '@/components/writing/use-writing-people';
import type { StoredFile } from '@/contract/files';
import { limits } from '@/contract/limits';
import type { Message } from '@/contract/messages';
import { useRoomContext } from '../room-context';
import { AnsweredMessage } from './answered-message';
import { useDraftUploads } from './use-draft-uploads';

type ComposerProps = {
  messages: readonly Message[];
  placeholder: string;
  /** Escape, when nothing is left to cancel. */
  onSeen: () => void;
};

/** Where a message is written: Enter sends it, Shift and Enter begin a new line. */
export function Composer({ messages, placeholder, onSeen }: ComposerProps) {
  const { userId, roomDrafts } = useClient();
  const sender = useSignalSender();
  const { target, stream, actions, people, answer, edit } = useRoomContext();
  const writingPeople = useWritingPeople(people);
  const { text, replyTo, files } = useRoomDraft(stream);
  const field = useRef<HTMLTextAreaElement>(null);
  const uploads = useDraftUploads(target, stream);
  const isBlank = text.trim() === '' && files.length === 0;
  useEffect(() => () => sender.stopTyping(), [sender]);

  useFocusOnReply(field, replyTo);

  const type = (next: string) => {
    roomDrafts.change(stream, { text: next });
    if (next === '') sender.stopTyping();
    else sender.keyTyped(target);
  };
  const removeFile = ({ id }: StoredFile) =>
    roomDrafts.change(stream, { files: files.filter((file) => file.id !== id) });
  const send = () => {
    if (isBlank || uploads.isBusy) return;
    // First, since a signal is dropped while something else is on its way out.
    sender.stopTyping();
    actions.send({
      body: withMentionLinks(text, writingPeople.all),
      replyTo: replyTo ?? undefined,
      fileIds: files.map(({ id }) => id),
    });
    roomDrafts.remove(stream);
  };
  const editLastOwn = () => {
    const last = messages.findLast(({ authorId, deletedAt }) => authorId === userId && deletedAt === null);
    if (last) edit(last.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    } else if (event.key === 'ArrowUp' && text === '') {
      event.preventDefault();
      editLastOwn();
    } else if (event.key === 'Escape') {
      if (replyTo) answer(null);
      else onSeen();
    }
  };

  return (
    <FileDrop onFiles={uploads.add}>
      <form
        className="shrink-0 px-12 pb-12"
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <div className="px-4">
          <TypingLine placeId={target.projectId ?? target.conversationId} />
        </div>
        {replyTo && <AnsweredMessage messageId={replyTo} messages={messages} />}
        <div className="flex flex-col gap-4 pb-4 empty:hidden">
          <AttachmentList files={files} onRemove={removeFile} isSmall />
          <UploadList uploads={uploads} />
        </div>
        <div className="relative">
          <SuggestingField
            ref={field}
            aria-label="Message"
            data-owns-escape=""
            data-composer=""
            rows={1}
            enterKeyHint="send"
            placeholder={placeholder}
            maxLength={limits.messageLength}
            text={text}
            onType={type}
            people={writingPeople}
            onKeyDown={onKeyDown}
          />
          <span className="absolute right-4 bottom-4 flex gap-2">
            <AttachButton onFiles={uploads.add} tooltipSide="top" />
            <IconButton
              icon={<SendHorizontal />}
              label="Send"
              shortcut="Enter"
              size="small"
              tooltipSide="top"
              type="submit"
              disabled={isBlank || uploads.isBusy}
            />
          </span>
        </div>
      </form>
    </FileDrop>
  );
}
