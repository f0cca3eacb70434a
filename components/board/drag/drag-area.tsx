'use client';

import {
  DndContext,
  type DragStartEvent,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { useBoard, useBoardState } from '../board-context';
import { CarriedCard } from './carried-card';
import { carryByPointer } from './carry-by-pointer';
import { columnUnderPointer } from './column-under-pointer';
import { Grip } from './grip';

type DragAreaProps = { root: RefObject<HTMLElement | null>; isEnabled: boolean; children: ReactNode };

const mouse = { activationConstraint: { distance: 5 } };
/** A finger that moves at once scrolls; one that stays takes the card up. */
const touch = { activationConstraint: { delay: 250, tolerance: 8 } };

/**
 * Cards can be dragged within it. The one module that knows the library, which decides when a press is a drag,
 * scrolls at the edges and moves the carried card; where a drop leads, keys and announcements are ours.
 */
export function DragArea({ root, isEnabled, children }: DragAreaProps) {
  const board = useBoard();
  const isCarrying = useBoardState(({ carried }) => carried?.by === 'pointer');
  const sensors = useSensors(useSensor(MouseSensor, mouse), useSensor(TouchSensor, touch));
  const grippedTaskId = useRef<string | null>(null);
  const look = useRef<() => void>(() => {});
  const [accessibility] = useState(withoutLibraryAnnouncements);

  const start = ({ activatorEvent: { target } }: DragStartEvent) => {
    if (!root.current || !grippedTaskId.current || !target) return;
    look.current = carryByPointer(board, root.current, grippedTaskId.current, target);
  };

  return (
    <DndContext
      id="board"
      sensors={sensors}
      collisionDetection={columnUnderPointer}
      autoScroll={isCarrying}
      accessibility={accessibility}
      onDragStart={start}
      onDragMove={() => look.current()}
      onDragCancel={() => board.putBack()}
    >
      <Grip isEnabled={isEnabled} onGrip={(taskId) => (grippedTaskId.current = taskId)}>
        {children}
      </Grip>
      <CarriedCard />
    </DndContext>
  );
}

/** The library insists on a live region and a description of its own; in an element of no document nobody hears them. */
function withoutLibraryAnnouncements() {
  const container = typeof document === 'undefined' ? undefined : document.createElement('div');
  return { container, restoreFocus: false };
}
