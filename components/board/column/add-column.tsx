'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useBoard } from '../board-context';
import { ColumnNameField } from './column-name-field';

/** At the end of the board: a button that turns into the name of a new column. */
export function AddColumn() {
  const board = useBoard();
  const [isNaming, setIsNaming] = useState(false);

  const add = (name: string) => {
    setIsNaming(false);
    board.change('createColumn', { projectId: board.projectId, name });
  };

  return (
    <div className="w-[calc(100%-24px)] shrink-0 snap-start px-4 tablet:w-column tablet:snap-align-none">
      {isNaming ? (
        <ColumnNameField
          label="Name of the new column"
          placeholder="Column name"
          onSubmit={add}
          onCancel={() => setIsNaming(false)}
        />
      ) : (
        <Button variant="ghost" icon={<Plus />} onClick={() => setIsNaming(true)}>
          Add column
        </Button>
      )}
    </div>
  );
}
