'use client';

import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { EditingNotice } from '@/components/presence/editing-notice';
import { TakeOverQuestion } from '@/components/presence/take-over-question';
import { useTellEditing } from '@/components/presence/use-tell-editing';
import { classNames } from '@/components/ui/class-names';
import { controlStyle } from '@/components/ui/control-style';
import { limits } from '@/contract/limits';
import type { Task } from '@/contract/tasks';
import { KeptText } from './kept-text';
import { TextQuestion } from './text-question';
import { useTextEdit } from './use-text-edit';

type TitleFieldProps = { task: Task; canWrite: boolean };

/** The title, edited where it is read: Enter and leaving save it, Escape brings the old one back. */
export function TitleField({ task, canWrite }: TitleFieldProps) {
  const edit = useTextEdit(task, 'title');
  const group = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLTextAreaElement>(null);
  const [isFocused, setIsFocused] = useState(false);
  useTellEditing(task.id, 'title', isFocused && canWrite);

  const save = () => (edit.text.trim() ? edit.save() : edit.revert());

  const leave = (end: () => void) => {
    end();
    group.current?.closest<HTMLElement>('[role="dialog"]')?.focus();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    leave(event.key === 'Enter' ? save : edit.revert);
  };

  // Going on to the question below is not leaving the field.
  const onBlur = (event: FocusEvent) => {
    if (group.current?.contains(event.relatedTarget)) return;
    setIsFocused(false);
    save();
  };

  const question = edit.question && (
    <TextQuestion question={edit.question} taskId={task.id} field="title" canWrite={canWrite} />
  );
  if (!canWrite) {
    return (
      <div>
        <p className="py-4 font-page text-page tracking-page">{task.title}</p>
        {edit.isChanged && (
          <KeptText text={edit.text} onDiscard={edit.revert}>
            The title that you typed was not saved. It is kept here.
          </KeptText>
        )}
        {question}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it watches whether the field or its question has the focus.
    <div ref={group} onFocus={() => setIsFocused(true)} onBlur={onBlur}>
      {/* The text stands in line with what is below, its edge outside of that. */}
      <div className="-mx-[9px]">
        <textarea
          ref={input}
          aria-label="Title"
          data-owns-escape=""
          rows={1}
          value={edit.text}
          maxLength={limits.titleLength}
          onChange={(event) => edit.type(event.target.value.replace(/[\r\n]+/g, ' '))}
          onKeyDown={onKeyDown}
          className={classNames(
            controlStyle('inline'),
            'field-sizing-content block resize-none px-8 py-4 font-page text-page tracking-page',
          )}
        />
      </div>
      <EditingNotice
        taskId={task.id}
        field="title"
        fieldName="the title"
        onHandedOver={() => input.current?.focus()}
      />
      {isFocused && <TakeOverQuestion taskId={task.id} field="title" onHandOver={() => leave(save)} />}
      {edit.isChanged && !isFocused && !question && (
        <KeptText text={edit.text} onDiscard={edit.revert} onGoOn={save} goOnLabel="Save">
          You began to change the title.
        </KeptText>
      )}
      {question}
    </div>
  );
}
