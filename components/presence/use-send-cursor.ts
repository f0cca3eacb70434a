import { type RefObject, useEffect } from 'react';
import { useSignalSender } from '@/client/react/use-signals';
import { anchorUnder } from './anchor';
import { areCursorsShown } from './cursor-setting';

/** Tells the others where this person points on the board; a finger does not point. */
export function useSendCursor(boardRef: RefObject<HTMLElement | null>, projectId: string): void {
  const sender = useSignalSender();
  useEffect(() => {
    const board = boardRef.current;
    if (!board) return;
    const send = (event: PointerEvent) => {
      if (event.pointerType === 'touch' || !areCursorsShown()) return;
      sender.moveCursor({ projectId, ...anchorUnder(board, projectId, event) });
    };
    board.addEventListener('pointermove', send, { passive: true });
    return () => board.removeEventListener('pointermove', send);
  }, [boardRef, projectId, sender]);
}
