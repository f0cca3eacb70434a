'use client';

import { useStore } from 'zustand';
import { usePermission } from '@/client/react/use-permission';
import type { Dock } from '@/components/chat/dock/dock-context';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import type { BoardActions } from './board-actions';
import { focusQuickAdd } from './quick-add/focus-quick-add';

/** The keys that work anywhere on the page of a board. */
export function useBoardShortcuts(board: BoardActions, dock: Dock): void {
  const canWrite = usePermission('task.write');
  const isReplaying = useStore(board.store, ({ replay }) => replay !== null);
  useShortcuts({
    help: () => board.openDialog({ kind: 'shortcuts' }),
    foldChat: dock.toggle,
    filter: () => document.querySelector<HTMLElement>('[data-filter-button]')?.click(),
    replay: () => board.openReplay(),
    ...(canWrite && !isReplaying && { newTask: focusQuickAdd }),
  });
}
