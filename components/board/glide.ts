type Place = { column: Element | null; top: number };

/** Cards that changed place all at once are shown there at once: so much movement would tell nobody anything. */
const glidingMax = 200;

const timing: KeyframeAnimationOptions = { duration: 160, easing: 'cubic-bezier(0.2, 0, 0, 1)' };

/**
 * Remembers where the cards are drawn. The returned function, called when they have been drawn anew, lets each card
 * glide there from where it was; one that came from another column fades in, since columns hide what is beside them.
 */
export function rememberPlaces(root: HTMLElement): () => void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return () => undefined;
  const before = new Map(cardsOf(root).map((card) => [card.dataset.taskId, placeOf(card)]));

  return () => {
    const moved = cardsOf(root).flatMap((card) => {
      const from = before.get(card.dataset.taskId);
      const keyframes = from && keyframesBetween(from, placeOf(card));
      return keyframes ? [{ card, keyframes }] : [];
    });
    if (moved.length > glidingMax) return;
    for (const { card, keyframes } of moved) card.animate(keyframes, timing);
  };
}

function cardsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('li[data-task-id]')];
}

function placeOf(card: HTMLElement): Place {
  return { column: card.parentElement, top: card.getBoundingClientRect().top };
}

function keyframesBetween(from: Place, to: Place): Keyframe[] | undefined {
  if (from.column !== to.column) return [{ opacity: 0 }, { opacity: 1 }];
  const distance = from.top - to.top;
  if (Math.abs(distance) < 1) return undefined;
  return [{ transform: `translateY(${distance}px)` }, { transform: 'none' }];
}
