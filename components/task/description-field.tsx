'use client';

import { Pencil } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import { Markdown } from '@/components/markdown/markdown';
import { EditingNotice } from '@/components/presence/editing-notice';
import { TakeOverQuestion } from '@/components/presence/take-over-question';
import { useTellEditing } from '@/components/presence/use-tell-editing';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { TextArea } from '@/components/ui/text-area';
import { limits } from '@/contract/limits';
import type { Task } from '@/contract/tasks';
import { KeptText } from './kept-text';
import { TextQuestion } from './text-question';
import { type TextEdit, useTextEdit } from './use-text-edit';

type DescriptionFieldProps = { task: Task; canWrite: boolean };

/** The description: Markdown as it reads, and as it is written while somebody edits it. */
export function DescriptionField({ task, canWrite }: DescriptionFieldProps) {
  const edit = useTextEdit(task, 'description');
  const [isEditing, setIsEditing] = useState(false);
  const section = useRef<HTMLElement>(null);

  const isWriting = canWrite && isEditing;
  useTellEditing(task.id, 'description', isWriting);
  const begin = () => setIsEditing(true);
  const end = () => {
    // The section rather than its button, whose tooltip would open with it.
    section.current?.focus();
    setIsEditing(false);
  };

  const handOver = () => {
    edit.save();
    end();
  };

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-label="Description"
      className="group/description rounded-control outline-offset-4"
    >
      <EditingNotice
        taskId={task.id}
        field="description"
        fieldName="the description"
        onHandedOver={canWrite ? begin : undefined}
      />
      {isWriting && <TakeOverQuestion taskId={task.id} field="description" onHandOver={handOver} />}
      {isWriting ? (
        <Editor edit={edit} onEnd={end} />
      ) : (
        <Reading text={task.description} onEdit={canWrite ? begin : undefined} />
      )}
      {edit.isChanged && !edit.question && !isWriting && (
        <KeptText text={edit.text} onDiscard={edit.revert} onGoOn={canWrite ? begin : undefined}>
          {canWrite
            ? 'You began to change the description.'
            : 'The description that you typed was not saved. It is kept here.'}
        </KeptText>
      )}
      {edit.question && (
        <TextQuestion
          question={edit.question}
          taskId={task.id}
          field="description"
          canWrite={canWrite}
          onChosen={isWriting ? end : undefined}
        />
      )}
    </section>
  );
}

type ReadingProps = {
  text: string;
  onEdit: (() => void) | undefined;
};

function Reading({ text, onEdit }: ReadingProps) {
  if (!text) {
    if (!onEdit) return <p className="text-ink-3">No description</p>;
    return (
      <button
        type="button"
        onClick={onEdit}
        className="-mx-8 w-[calc(100%+16px)] rounded-control px-8 py-6 text-left text-ink-3 hover:bg-fill"
      >
        Add a description…
      </button>
    );
  }
  // For the pointer alone; keys and screen readers have the button.
  const editOnClick = (event: MouseEvent<HTMLElement>) => {
    const isAtRest = window.getSelection()?.isCollapsed ?? true;
    if (onEdit && isAtRest && !(event.target as HTMLElement).closest('a, button')) onEdit();
  };
  return (
    <div className="relative">
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the button beside it does the same by keys. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: as above. */}
      <div
        onClick={editOnClick}
        className={onEdit && '-mx-8 cursor-text rounded-control px-8 py-6 pr-36 hover:bg-fill'}
      >
        <Markdown text={text} />
      </div>
      {onEdit && (
        <span className="absolute top-2 right-0 opacity-0 transition-opacity focus-within:opacity-100 group-hover/description:opacity-100 pointer-coarse:opacity-100">
          <IconButton icon={<Pencil />} label="Edit description" onClick={onEdit} />
        </span>
      )}
    </div>
  );
}

function Editor({ edit, onEnd }: { edit: TextEdit; onEnd: () => void }) {
  const save = () => {
    edit.save();
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      // What was typed stays as a draft; only Cancel gives it up.
      if (!edit.isChanged) edit.revert();
      onEnd();
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <TextArea
        aria-label="Description"
        data-owns-escape=""
        autoFocus
        rows={5}
        value={edit.text}
        maxLength={limits.descriptionLength}
        placeholder="What is this about? Markdown works here."
        onChange={(event) => edit.type(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="mt-8 flex items-center justify-end gap-8">
        <Button
          onClick={() => {
            edit.revert();
            onEnd();
          }}
        >
          Cancel
        </Button>
        <Button type="submit" variant="primary" aria-keyshortcuts="Control+Enter Meta+Enter">
          Save
        </Button>
      </div>
    </form>
  );
}
