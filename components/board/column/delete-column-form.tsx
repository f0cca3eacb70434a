'use client';

import { type FormEvent, useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { Column } from '@/contract/columns';
import { compareByPosition } from '@/contract/order';
import { useBoard } from '../board-context';

/** Asks where the tasks of a column go before it is deleted. */
export function DeleteColumnForm({ column, onDone }: { column: Column; onDone: () => void }) {
  const board = useBoard();
  const columns = useProject((view) => view.columns);
  const tasks = useProject((view) => view.tasks);
  const others = [...columns.values()].filter(({ id }) => id !== column.id).sort(compareByPosition);
  const [targetId, setTargetId] = useState(others[0]?.id);
  const count = [...tasks.values()].filter(({ columnId }) => columnId === column.id).length;

  const remove = (event: FormEvent) => {
    event.preventDefault();
    board.change('deleteColumn', { columnId: column.id, moveTasksTo: targetId });
    onDone();
  };
  return (
    <form onSubmit={remove}>
      {/* Asked even of an empty column: archived tasks move too, and somebody may add one meanwhile. */}
      <Field
        label={
          count === 0
            ? 'Its archived tasks go to'
            : `Its ${count === 1 ? 'task goes' : `${count} tasks go`} to`
        }
      >
        <Select
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={targetId ?? ''}
          onChange={setTargetId}
        />
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="danger">
          Delete column
        </Button>
      </DialogFooter>
    </form>
  );
}
