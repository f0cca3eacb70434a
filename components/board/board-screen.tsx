'use client';

import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { CatchUpNotice } from '@/components/catch-up/catch-up-notice';
import { CatchUpProvider } from '@/components/catch-up/catch-up-provider';
import { ChatDock } from '@/components/chat/dock/chat-dock';
import { DockContext } from '@/components/chat/dock/dock-context';
import type { DockFold } from '@/components/chat/dock/dock-fold';
import { useDockState } from '@/components/chat/dock/use-dock-state';
import { ViewingReporter } from '@/components/presence/viewing-reporter';
import { ArchivedProjectBanner } from '@/components/project/archived-project-banner';
import { ReplayScreen } from '@/components/replay/replay-screen';
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

type BoardScreenProps = {
  /** From the `dockFoldCookie` of the request. */
  chatFold: DockFold;
  children?: ReactNode;
};

/** A project's board with its bar above it, its chat beside it, and the open task over it. */
export function BoardScreen({ chatFold, children }: BoardScreenProps) {
  const board = useBoardActions();
  const filter = useTaskFilter();
  const arranged = useLanes(filter);
  const lifted = useStore(board.store, ({ carried }) => (carried?.by === 'keys' ? carried : null));
  const lanes = useMemo(
    () => (lifted?.place ? withPlaced(arranged, lifted.taskId, lifted.place) : arranged),
    [arranged, lifted],
  );
  useLayoutEffect(() => board.setArranged(arranged), [board, arranged]);
  const replay = useStore(board.store, (state) => state.replay);
  const openTaskId = useOpenTaskId(board);
  const dock = useDockState(chatFold);
  useBoardShortcuts(board, dock);

  return (
    <BoardContext value={board}>
      <DockContext value={dock}>
        <CatchUpProvider openTaskId={openTaskId}>
          <div className="relative flex min-h-0 flex-1">
            <div className="flex min-w-0 flex-1 flex-col">
              <BoardBar filter={filter} lanes={lanes} />
              <ArchivedProjectBanner />
              <Main layout="canvas">
                {replay ? (
                  <ReplayScreen
                    key={replay.since}
                    since={replay.since}
                    filter={filter}
                    onLeave={() => board.closeReplay()}
                  />
                ) : (
                  <>
                    <Board lanes={lanes} isCovered={openTaskId !== null} />
                    <BoardNotice filter={filter} lanes={lanes} />
                    <CatchUpNotice onReplay={(since) => board.openReplay(since)} />
                  </>
                )}
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
            </div>
            <ChatDock />
          </div>
        </CatchUpProvider>
        <CardMenu />
        <BoardDialogs />
      </DockContext>
    </BoardContext>
  );
}
