'use client';

import { type FormEvent, useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { useBoard } from '../board-context';
import { placeOf } from '../moves';

/** Moves a card by two choices: which column, and after which card. */
export function MoveTaskForm({ taskId, onDone }: { taskId: string; onDone: () => void }) {
  const board = useBoard();
  const columns = useProject((view) => view.columns);
  const tasks = useProject((view) => view.tasks);
  const [place, setPlace] = useState(() => placeOf(board.lanes, taskId));
  if (!place) return null;

  const lane = board.lanes.find(({ columnId }) => columnId === place.columnId);
  const others = lane?.taskIds.filter((id) => id !== taskId) ?? [];
  const positions = [
    { value: '0', label: 'At the top' },
    ...others.map((id, index) => ({
      value: String(index + 1),
      label: `${index + 1 === others.length ? 'At the end, after' : 'After'} ${tasks.get(id)?.title ?? ''}`,
    })),
  ];

  const move = (event: FormEvent) => {
    event.preventDefault();
    board.move(taskId, place);
    onDone();
  };
  return (
    <form onSubmit={move} className="flex flex-col gap-12">
      <Field label="Column">
        <Select
          options={board.lanes.map(({ columnId }) => ({
            value: columnId,
            label: columns.get(columnId)?.name ?? '',
          }))}
          value={place.columnId}
          onChange={(columnId) => setPlace({ columnId, index: 0 })}
        />
      </Field>
      <Field label="Position">
        <Select
          options={positions}
          value={String(Math.min(place.index, others.length))}
          onChange={(index) => setPlace({ columnId: place.columnId, index: Number(index) })}
        />
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary">
          Move
        </Button>
      </DialogFooter>
    </form>
  );
}
