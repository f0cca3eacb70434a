'use client';

import { useDraggable } from '@dnd-kit/core';
import { type MouseEvent, type ReactNode, type TouchEvent, useRef } from 'react';

type GripProps = { isEnabled: boolean; onGrip: (taskId: string) => void; children: ReactNode };

const otherControls = 'button, input, textarea, select, [contenteditable]';

/**
 * Takes hold of whichever card is pressed. There is one draggable thing for the whole board, a stand-in that is laid
 * over the pressed card: a thousand cards cost nothing, and the card itself may move or vanish without the library
 * noticing, so what is carried never jumps.
 */
export function Grip({ isEnabled, onGrip, children }: GripProps) {
  const { listeners, setNodeRef } = useDraggable({ id: 'card' });
  const area = useRef<HTMLDivElement>(null);
  const standIn = useRef<HTMLDivElement>(null);

  const grip = (event: MouseEvent | TouchEvent): boolean => {
    if (!isEnabled || !(event.target instanceof Element) || event.target.closest(otherControls)) return false;
    const card = event.target.closest<HTMLElement>('li[data-task-id]');
    if (!card?.dataset.taskId || !standIn.current) return false;
    const { left, top, width, height } = card.getBoundingClientRect();
    Object.assign(standIn.current.style, {
      left: px(left),
      top: px(top),
      width: px(width),
      height: px(height),
    });
    area.current?.style.setProperty('--carried-height', px(height));
    onGrip(card.dataset.taskId);
    return true;
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: every card has keys and a menu that do the same. */}
      <div
        ref={area}
        className="contents"
        onMouseDown={(event) => event.button === 0 && grip(event) && listeners?.onMouseDown?.(event)}
        onTouchStart={(event) => grip(event) && listeners?.onTouchStart?.(event)}
      >
        {children}
      </div>
      <div
        ref={(element) => {
          standIn.current = element;
          setNodeRef(element);
        }}
        aria-hidden="true"
        className="pointer-events-none invisible fixed"
      />
    </>
  );
}

function px(length: number): string {
  return `${length}px`;
}
