'use client';

import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { ViewingReporter } from '@/components/presence/viewing-reporter';
import { Main } from '@/components/shell/main';
import { TaskPanel } from '@/components/task/task-panel';
import { Board } from './board';
import { BoardBar } from './board-bar';
import { BoardContext } from './board-context';
import { BoardDialogs } from './board-dialogs';
import { BoardNotice } from './board-notice';
import { CardMenu } from './card/card-menu';
import { useTaskFilter } from './filter/use-task-filter';
import { withPlaced } from './moves';
import { useBoardActions } from './use-board-actions';
import { useBoardShortcuts } from './use-board-shortcuts';
import { useLanes } from './use-lanes';
import { useOpenTaskId } from './use-open-task-id';

/** A project's board with its bar above it, and the open task over it. */
export function BoardScreen({ children }: { children?: ReactNode }) {
  const board = useBoardActions();
  const filter = useTaskFilter();
  const arranged = useLanes(filter);
  const lifted = useStore(board.store, ({ carried }) => (carried?.by === 'keys' ? carried : null));
  const lanes = useMemo(
    () => (lifted?.place ? withPlaced(arranged, lifted.taskId, lifted.place) : arranged),
    [arranged, lifted],
  );
  useLayoutEffect(() => board.setArranged(arranged), [board, arranged]);
  const openTaskId = useOpenTaskId(board);
  useBoardShortcuts(board);

  return (
    <BoardContext value={board}>
      <BoardBar filter={filter} lanes={lanes} />
      <Main layout="canvas">
        <Board lanes={lanes} isCovered={openTaskId !== null} />
        <BoardNotice filter={filter} lanes={lanes} />
        {openTaskId && (
          <TaskPanel
            key={openTaskId}
            taskId={openTaskId}
            onMove={(taskId) => board.openDialog({ kind: 'moveTask', taskId })}
          />
        )}
        {children}
        <ViewingReporter openTaskId={openTaskId} />
      </Main>
      <CardMenu />
      <BoardDialogs />
    </BoardContext>
  );
}
