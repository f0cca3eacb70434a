import type { BoardActions } from '../board-actions';
import { type Point, placeAt } from './place-at';
import { swallowClick } from './swallow-click';

/**
 * Carries a card from the press that became a drag to its end. The library says when that begins and scrolls at the
 * edges; the end is watched for here, since a quick flick is over before the library has noticed that it began.
 * The returned function looks again at what lies under the pointer: the board may have scrolled below it.
 */
export function carryByPointer(
  board: BoardActions,
  root: HTMLElement,
  taskId: string,
  pressed: EventTarget,
): () => void {
  let point: Point | undefined;

  const look = () => {
    if (point && board.isCarrying('pointer')) board.carryTo(placeAt(root, point, taskId));
  };
  const follow = (event: Event) => {
    point = pointOf(event) ?? point;
  };
  const release = (event: Event) => {
    follow(event);
    look();
    board.drop();
  };
  const putBack = () => board.putBack();

  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  window.addEventListener('mousemove', follow, options);
  window.addEventListener('mouseup', release, options);
  // A touch belongs to what was pressed, even when that is drawn anew elsewhere and is in the document no more.
  pressed.addEventListener('touchmove', follow, options);
  pressed.addEventListener('touchend', release, options);
  pressed.addEventListener('touchcancel', putBack, options);
  // Not captured: what loses the focus within the page is none of our business.
  window.addEventListener('blur', putBack, { signal: ended.signal });
  swallowClick();
  board.carry(taskId, 'pointer');
  const unsubscribe = board.store.subscribe(() => board.isCarrying('pointer') || ended.abort());
  ended.signal.addEventListener('abort', unsubscribe);
  return look;
}

function pointOf(event: Event): Point | undefined {
  const source = event instanceof MouseEvent ? event : (event as TouchEvent).changedTouches[0];
  return source && { x: source.clientX, y: source.clientY };
}
