'use client';

import type { KeyboardEvent, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { withMentionLinks } from '@/components/writing/mention-text';
import { SuggestingField } from '@/components/writing/suggesting-field';
import { useMemberPeople } from '@/components/writing/use-member-people';
import { useWritingPeople } from '@/components/writing/use-writing-people';
import { limits } from '@/contract/limits';

type CommentEditorProps = {
  /** The name of the field. */
  label: string;
  placeholder?: string;
  sendLabel: string;
  text: string;
  onType: (text: string) => void;
  /** With what is to be sent: the text with its mentions as links. */
  onSend: (body: string) => void;
  /** By its button; without it there is none. */
  onCancel?: () => void;
  /** By Escape: what was typed stays. */
  onLeave: () => void;
  autoFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
};

/** A field for a comment: Ctrl or Cmd and Enter send it, Enter alone begins a new line. */
export function CommentEditor({
  label,
  placeholder,
  sendLabel,
  text,
  onType,
  onSend,
  onCancel,
  onLeave,
  autoFocus,
  ref,
}: CommentEditorProps) {
  const people = useWritingPeople(useMemberPeople());
  const isBlank = text.trim() === '';
  const send = () => {
    if (!isBlank) onSend(withMentionLinks(text, people.all));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      send();
    }
    if (event.key === 'Escape') onLeave();
  };

  return (
    <form
      className="flex items-end gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SuggestingField
        ref={ref}
        aria-label={label}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        data-owns-escape=""
        autoFocus={autoFocus}
        rows={1}
        placeholder={placeholder}
        maxLength={limits.commentLength}
        text={text}
        onType={onType}
        people={people}
        onKeyDown={onKeyDown}
      />
      <span className="flex h-32 items-center gap-8 pointer-coarse:h-36">
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
        <Button type="submit" variant="primary" disabled={isBlank}>
          {sendLabel}
        </Button>
      </span>
    </form>
  );
}
