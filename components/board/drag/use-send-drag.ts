import { useEffect } from 'react';
import { useSignalSender } from '@/client/react/use-signals';
import { useBoard } from '../board-context';

/** Often enough that nobody else's screen forgets a card that is held still. */
const repeatMs = 1_000;

/** Shows the others where a card is that is carried here. */
export function useSendDrag(): void {
  const { store, projectId } = useBoard();
  const sender = useSignalSender();
  useEffect(() => {
    const send = () => {
      const { carried } = store.getState();
      if (!carried?.place) return;
      const { columnId, index } = carried.place;
      sender.moveDrag({ projectId, taskId: carried.taskId, overColumnId: columnId, index });
    };
    const stop = store.subscribe((state, before) => {
      if (state.carried !== before.carried) send();
    });
    const timer = setInterval(send, repeatMs);
    return () => {
      stop();
      clearInterval(timer);
    };
  }, [store, projectId, sender]);
}
