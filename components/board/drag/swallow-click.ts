/**
 * A press that became a drag ends in a click on whatever is under the pointer, often the very card. It is nobody's
 * click, so it is stopped, whenever the button comes up; the next press is a press again.
 */
export function swallowClick(): void {
  const swallow = (event: MouseEvent) => {
    // Enter on a link is a click too, one without a press.
    if (event.detail === 0) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const stop = () => {
    window.removeEventListener('click', swallow, { capture: true });
    window.removeEventListener('pointerdown', stop, { capture: true });
  };
  window.addEventListener('click', swallow, { capture: true });
  window.addEventListener('pointerdown', stop, { capture: true });
}
