'use client';

import type { KeyboardEvent, Ref } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/text-area';
import { limits } from '@/contract/limits';

type CommentEditorProps = {
  /** The name of the field. */
  label: string;
  placeholder?: string;
  sendLabel: string;
  text: string;
  onType: (text: string) => void;
  onSend: () => void;
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
  const isBlank = text.trim() === '';
  const send = () => {
    if (!isBlank) onSend();
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
      <TextArea
        ref={ref}
        aria-label={label}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        data-owns-escape=""
        autoFocus={autoFocus}
        rows={1}
        placeholder={placeholder}
        maxLength={limits.commentLength}
        value={text}
        onChange={(event) => onType(event.target.value)}
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
