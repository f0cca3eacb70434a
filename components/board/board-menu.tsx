'use client';

import { Archive, Ellipsis, History, Keyboard } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import { useBoard } from './board-context';

export function BoardMenu() {
  const board = useBoard();
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={<Ellipsis />} label="Board menu" />}
      entries={[
        {
          kind: 'action',
          label: 'Archived tasks',
          icon: <Archive />,
          onSelect: () => board.openDialog({ kind: 'archivedTasks' }),
        },
        {
          kind: 'action',
          label: 'Replay',
          icon: <History />,
          shortcut: 'Shift+R',
          onSelect: () => board.openReplay(),
        },
        {
          kind: 'action',
          label: 'Keyboard shortcuts',
          icon: <Keyboard />,
          shortcut: '?',
          onSelect: () => board.openDialog({ kind: 'shortcuts' }),
        },
      ]}
    />
  );
}
