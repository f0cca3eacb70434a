'use client';

import { usePermission } from '@/client/react/use-permission';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import type { BoardActions } from './board-actions';
import { focusQuickAdd } from './quick-add/focus-quick-add';

/** The keys that work anywhere on the page of a board. */
export function useBoardShortcuts(board: BoardActions): void {
  const canWrite = usePermission('task.write');
  useShortcuts({
    help: () => board.openDialog({ kind: 'shortcuts' }),
    filter: () => document.querySelector<HTMLElement>('[data-filter-button]')?.click(),
    ...(canWrite && { newTask: focusQuickAdd }),
  });
}
