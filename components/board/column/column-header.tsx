'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import type { Column } from '@/contract/columns';
import { useBoard } from '../board-context';
import { ColumnCount } from './column-count';
import { ColumnMenu } from './column-menu';
import { ColumnNameField } from './column-name-field';

type ColumnHeaderProps = {
  column: Column;
  shown: number;
  total: number;
  canWriteTasks: boolean;
  canWriteColumns: boolean;
  onAddAtTop: () => void;
};

export function ColumnHeader({
  column,
  shown,
  total,
  canWriteTasks,
  canWriteColumns,
  onAddAtTop,
}: ColumnHeaderProps) {
  const board = useBoard();
  const [isRenaming, setIsRenaming] = useState(false);

  const rename = (name: string) => {
    setIsRenaming(false);
    if (name !== column.name) board.change('updateColumn', { columnId: column.id, name });
  };

  return (
    <header className="flex h-32 shrink-0 items-center gap-8 pr-4 pl-12">
      {isRenaming ? (
        <ColumnNameField
          label="Column name"
          initialName={column.name}
          onSubmit={rename}
          onCancel={() => setIsRenaming(false)}
        />
      ) : (
        <>
          <h2
            onDoubleClick={() => canWriteColumns && setIsRenaming(true)}
            className="min-w-0 truncate font-medium"
          >
            {column.name}
          </h2>
          <ColumnCount shown={shown} total={total} limit={column.wipLimit} />
          <span className="ml-auto flex">
            {canWriteTasks && (
              <IconButton
                icon={<Plus />}
                label={`New task at the top of ${column.name}`}
                size="small"
                onClick={onAddAtTop}
              />
            )}
            {canWriteColumns && <ColumnMenu column={column} onRename={() => setIsRenaming(true)} />}
          </span>
        </>
      )}
    </header>
  );
}
