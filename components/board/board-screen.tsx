'use client';

import type { ReactNode } from 'react';
import { useProject } from '@/client/react/project-context';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { Board } from './board';
import { BoardMembers } from './board-members';

type BoardScreenProps = {
  /** What lies over the board: an open task. */
  children: ReactNode;
};

/** A project's board, with its bar above it. */
export function BoardScreen({ children }: BoardScreenProps) {
  const name = useProject((view) => view.project.name);
  return (
    <>
      <Bar title={name} people={<BoardMembers />} connection={<LiveConnectionState />} />
      <Main layout="canvas">
        <Board />
        {children}
      </Main>
    </>
  );
}
