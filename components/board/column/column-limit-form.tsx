'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { DialogFooter } from '@/components/ui/dialog-footer';
import { Field } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import type { Column } from '@/contract/columns';
import { limits } from '@/contract/limits';
import { useBoard } from '../board-context';

/** How many tasks a column should hold at most; nothing is refused beyond it, the count turns red. */
export function ColumnLimitForm({ column, onDone }: { column: Column; onDone: () => void }) {
  const board = useBoard();
  const [limit, setLimit] = useState(column.wipLimit === null ? '' : String(column.wipLimit));

  const save = (event: FormEvent) => {
    event.preventDefault();
    board.change('updateColumn', { columnId: column.id, wipLimit: limit === '' ? null : Number(limit) });
    onDone();
  };
  return (
    <form onSubmit={save}>
      <Field label="Tasks at most" hint="Beyond it the count turns red. Leave it empty for no limit.">
        <TextField
          type="number"
          inputMode="numeric"
          min={1}
          max={limits.wipLimitMax}
          step={1}
          value={limit}
          onChange={(event) => setLimit(event.target.value)}
        />
      </Field>
      <DialogFooter>
        <Button onClick={onDone}>Cancel</Button>
        <Button type="submit" variant="primary">
          Save
        </Button>
      </DialogFooter>
    </form>
  );
}
