'use client';

import { useClient } from '@/client/react/client-context';
import { useProjectStore } from '@/client/react/project-context';
import { useDraft } from '@/client/react/use-draft';
import type { Task } from '@/contract/tasks';
import { staleWrites } from './stale-write';
import { useSaveTask } from './use-save-task';

export type TextQuestion = { mine: string; theirs: string; keepMine: () => void; takeTheirs: () => void };

export type TextEdit = {
  /** What stands in the field: what was typed, or else what is there. */
  text: string;
  /** Whether something was typed that is not sent. */
  isChanged: boolean;
  type: (text: string) => void;
  save: () => void;
  revert: () => void;
  /** Set while two people's texts stand against each other: typed and not sent, or sent and refused. */
  question: TextQuestion | null;
};

/** Edits a text of a task so that nothing typed is lost and nothing unseen is overwritten. */
export function useTextEdit(task: Task, field: 'title' | 'description'): TextEdit {
  const { drafts, outbox } = useClient();
  const save = useSaveTask(task.id);
  const key = `task:${task.id}:${field}`;
  const draft = useDraft(key);
  const refused = useProjectStore((state) => state.refused);
  const current = task[field];
  const base = draft?.base ?? { text: current, version: task.version };
  const revert = () => drafts.remove(key);

  const send = (typed: string, from: { text: string; version: number }) => {
    drafts.remove(key);
    // As the server will store it, or the next change would seem to start from something else.
    const text = (field === 'title' ? typed.trim() : typed).normalize('NFC');
    if (text !== from.text) save(field, text, { value: from.text, version: from.version });
  };

  const questionOfDraft = (text: string): TextQuestion => ({
    mine: text,
    theirs: current,
    keepMine: () => send(text, { text: current, version: task.version }),
    takeTheirs: revert,
  });

  const questionOfRefusal = (): TextQuestion | null => {
    const stale = staleWrites(refused, task.id, field);
    const conflict = stale.at(-1)?.conflict;
    if (!conflict) return null;
    // The board may have moved on since the refusal; the choice is between what is seen.
    const isSeenNewer = task.version >= conflict.version;
    const theirs = isSeenNewer ? current : (conflict.theirs as string);
    const drop = () => {
      for (const { mutationId } of stale) outbox.remove(mutationId);
    };
    return {
      mine: conflict.mine as string,
      theirs,
      keepMine: () => {
        drop();
        send(conflict.mine as string, {
          text: theirs,
          version: isSeenNewer ? task.version : conflict.version,
        });
      },
      takeTheirs: drop,
    };
  };

  const isChanged = draft !== undefined && draft.text !== base.text;
  const isOvertaken = isChanged && current !== base.text && current !== draft.text;
  return {
    text: draft?.text ?? current,
    isChanged,
    type: (text) =>
      drafts.put({
        key,
        projectId: task.projectId,
        label: `${field === 'title' ? 'Title' : 'Description'} of ${task.key}`,
        text,
        base,
      }),
    save: () => {
      // Not from the last picture: a key saves or reverts, and the focus that leaves after it asks once more.
      const latest = drafts.get(key);
      if (latest?.base) send(latest.text, latest.base);
    },
    revert,
    question: isOvertaken ? questionOfDraft(draft.text) : questionOfRefusal(),
  };
}
