import type { BoardActions } from '../board-actions';
import { type Point, placeAt } from './place-at';
import { swallowClick } from './swallow-click';

/**
 * Carries a card from the press that became a drag to its end. The library says when that begins and scrolls at the
 * edges; the end is watched for here, since a quick flick is over before the library has noticed that it began.
 * The returned function looks again at what lies under the pointer: the board may have scrolled below it.
 */
export function carryByPointer(actions: BoardActions, board: HTMLElement, taskId: string): () => void {
  let point: Point | undefined;

  const look = () => {
    if (point && actions.isCarrying('pointer')) actions.carryTo(placeAt(board, point, taskId));
  };
  const follow = (event: MouseEvent | TouchEvent) => {
    const { clientX: x, clientY: y } = 'changedTouches' in event ? (event.changedTouches[0] ?? {}) : event;
    if (x !== undefined && y !== undefined) point = { x, y };
  };
  const release = (event: MouseEvent | TouchEvent) => {
    follow(event);
    look();
    actions.drop();
  };
  const putBack = () => actions.putBack();

  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  window.addEventListener('mousemove', follow, options);
  window.addEventListener('touchmove', follow, options);
  window.addEventListener('mouseup', release, options);
  window.addEventListener('touchend', release, options);
  window.addEventListener('touchcancel', putBack, options);
  window.addEventListener('blur', putBack, options);
  swallowClick();
  actions.carry(taskId, 'pointer');
  const unsubscribe = actions.store.subscribe(() => actions.isCarrying('pointer') || ended.abort());
  ended.signal.addEventListener('abort', unsubscribe);
  return look;
}
