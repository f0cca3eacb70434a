'use client';

import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { useLastEditor } from './use-last-editor';
import type { TextQuestion as Question } from './use-text-edit';

type TextQuestionProps = {
  question: Question;
  taskId: string;
  field: 'title' | 'description';
  /** Where only one's own text may still be copied, nothing can be chosen. */
  canWrite: boolean;
  /** Either text was chosen: the edit is over. */
  onChosen?: () => void;
};

/** Two people wrote the same text: shows both, and asks which one is to stand. */
export function TextQuestion({ question, taskId, field, canWrite, onChosen }: TextQuestionProps) {
  const id = useId();
  const editor = useLastEditor(taskId, field);
  const { mine, theirs } = question;
  const choose = (choice: () => void) => {
    choice();
    onChosen?.();
  };
  return (
    <section
      aria-labelledby={id}
      className="mt-8 rounded-control border border-transparent bg-warn-soft px-12 py-8"
    >
      <p id={id} role="status">
        {editor} changed this {field} a moment ago.
        {canWrite && ' Keep yours, or take theirs?'}
      </p>
      <dl className="mt-8 grid grid-cols-[auto_minmax(0,1fr)] gap-x-12 gap-y-4">
        <Side name="Yours" text={mine} />
        <Side name="Theirs" text={theirs} />
      </dl>
      {canWrite && (
        // The field keeps the focus, and with it what is typed: leaving it would send the text unasked.
        <div className="mt-8 flex gap-8" onPointerDown={(event) => event.preventDefault()}>
          <Button size="small" variant="primary" onClick={() => choose(question.keepMine)}>
            Keep mine
          </Button>
          <Button size="small" onClick={() => choose(question.takeTheirs)}>
            Take theirs
          </Button>
        </div>
      )}
    </section>
  );
}

function Side({ name, text }: { name: string; text: string }) {
  return (
    <>
      <dt className="text-ink-2 text-meta leading-[20px]">{name}</dt>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and must do so by keys. */}
      <dd tabIndex={0} className="max-h-[160px] overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">
        {text || <span className="text-ink-2">Nothing</span>}
      </dd>
    </>
  );
}
