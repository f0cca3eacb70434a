'use client';

import { useCallback } from 'react';
import type { Operation } from '@/client/outbox/operation';
import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { useExecute } from '@/client/react/use-execute';
import type { CommandRequest } from '@/contract/commands';
import type { Task } from '@/contract/tasks';
import { conflictIn, settle } from './stale-write';

/** What people edit over a while, so that somebody else may have edited it meanwhile. */
export type GuardedField = 'title' | 'description' | 'assigneeIds' | 'labelIds';

/** What a change starts from: how the field read, and at which version of the task. */
export type Base<Value> = { value: Value; version: number };

export type SaveTask = <Field extends GuardedField>(
  field: Field,
  value: Task[Field],
  base: Base<Task[Field]>,
) => void;

/**
 * Saves a field against its base. A refusal as stale is settled where nobody needs to be asked; otherwise it stands
 * among the refused operations until its author has chosen.
 */
export function useSaveTask(taskId: string): SaveTask {
  const { outbox } = useClient();
  const { store } = useFollowedProject().store;
  const execute = useExecute();

  return useCallback<SaveTask>(
    (field, value, base) => {
      const ownBefore = store
        .getState()
        .pending.flatMap((operation) => valueIn<typeof value>(operation, taskId, field));
      const save = async (mine: typeof value, from: typeof base): Promise<void> => {
        const input = { taskId, baseVersion: from.version, [field]: mine } as CommandRequest<'updateTask'>;
        const { mutationId, settled } = execute('updateTask', input);
        const settlement = await settled;
        const conflict = settlement.ok ? null : conflictIn(settlement.error, field);
        if (!conflict) return;
        const theirs = conflict.theirs as typeof value;
        const next = settle(from.value, mine, theirs, ownBefore);
        if (next === undefined) return;
        outbox.remove(mutationId);
        await save(next, { value: theirs, version: conflict.version });
      };
      void save(value, base);
    },
    [execute, outbox, store, taskId],
  );
}

/** The value that an operation gives to a field of a task, if it does. */
function valueIn<Value>({ name, input }: Operation, taskId: string, field: GuardedField): Value[] {
  const changes = input as CommandRequest<'updateTask'>;
  if (name !== 'updateTask' || changes.taskId !== taskId || changes[field] === undefined) return [];
  return [changes[field] as Value];
}
