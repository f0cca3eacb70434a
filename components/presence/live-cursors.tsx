'use client';

import { type RefObject, useRef } from 'react';
import { useSignals } from '@/client/react/use-signals';
import { CursorMark } from './cursor-mark';
import { useAreCursorsShown } from './cursor-setting';
import { useGlidingCursors } from './use-gliding-cursors';

type LiveCursorsProps = { projectId: string; boardRef: RefObject<HTMLElement | null> };

const nobody = new Map<string, never>();

/** The others' cursors, over the board and through it: nothing here takes a click or is read aloud. */
export function LiveCursors({ projectId, boardRef }: LiveCursorsProps) {
  const isShown = useAreCursorsShown();
  const cursors = useSignals((state) => state.cursors.get(projectId)) ?? nobody;
  const layerRef = useRef<HTMLDivElement>(null);
  useGlidingCursors(boardRef, layerRef, isShown ? cursors : nobody);
  if (!isShown) return null;
  return (
    <div
      ref={layerRef}
      aria-hidden="true"
      className="pointer-events-none absolute inset-0 z-cursor overflow-clip"
    >
      {[...cursors.values()].map(({ userId, name, movedAtMs }) => (
        <CursorMark key={userId} person={{ id: userId, name }} movedAtMs={movedAtMs} />
      ))}
    </div>
  );
}
