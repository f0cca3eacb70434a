'use client';

import type { RefObject } from 'react';
import { useFollowedProject } from '@/client/react/project-context';
import { CarriedCards } from './carried-cards';
import { FollowFrame } from './follow-frame';
import { LiveCursors } from './live-cursors';
import { useSendCursor } from './use-send-cursor';

type OthersHereProps = {
  boardRef: RefObject<HTMLElement | null>;
};

/** Over the board: where the others point, what they carry, and whom one follows. */
export function OthersHere({ boardRef }: OthersHereProps) {
  const { projectId } = useFollowedProject();
  useSendCursor(boardRef, projectId);
  return (
    <>
      <CarriedCards projectId={projectId} boardRef={boardRef} />
      <LiveCursors projectId={projectId} boardRef={boardRef} />
      <FollowFrame boardRef={boardRef} />
    </>
  );
}
