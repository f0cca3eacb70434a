'use client';

import { ArrowLeft, ArrowRight, Ellipsis, Gauge, Pencil, Trash2 } from 'lucide-react';
import { useProject } from '@/client/react/project-context';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { Column } from '@/contract/columns';
import { compareByPosition } from '@/contract/order';
import { useBoard } from '../board-context';

type ColumnMenuProps = { column: Column; onRename: () => void };

export function ColumnMenu({ column, onRename }: ColumnMenuProps) {
  const board = useBoard();
  const columns = useProject((view) => view.columns);
  const ordered = [...columns.values()].sort(compareByPosition);
  const index = ordered.findIndex(({ id }) => id === column.id);
  const left = ordered[index - 1];
  const right = ordered[index + 1];
  const columnId = column.id;

  return (
    <Menu
      align="end"
      trigger={<IconButton icon={<Ellipsis />} label={`Actions for ${column.name}`} size="small" />}
      entries={[
        { kind: 'action', label: 'Rename', icon: <Pencil />, onSelect: onRename },
        {
          kind: 'action',
          label: 'Set a limit…',
          icon: <Gauge />,
          onSelect: () => board.openDialog({ kind: 'limitColumn', columnId }),
        },
        {
          kind: 'action',
          label: 'Move left',
          icon: <ArrowLeft />,
          isDisabled: !left,
          onSelect: () => left && board.change('updateColumn', { columnId, beforeId: left.id }),
        },
        {
          kind: 'action',
          label: 'Move right',
          icon: <ArrowRight />,
          isDisabled: !right,
          onSelect: () => right && board.change('updateColumn', { columnId, afterId: right.id }),
        },
        { kind: 'separator' },
        {
          kind: 'action',
          label: 'Delete…',
          icon: <Trash2 />,
          isDanger: true,
          isDisabled: ordered.length === 1,
          onSelect: () => board.openDialog({ kind: 'deleteColumn', columnId }),
        },
      ]}
    />
  );
}
