import type { CollisionDetection } from '@dnd-kit/core';

/** Names the column whose list scrolls when the pointer comes near its edges. */
export const columnUnderPointer: CollisionDetection = ({ droppableContainers, pointerCoordinates }) => {
  if (!pointerCoordinates) return [];
  const { x } = pointerCoordinates;
  const column = droppableContainers.find(({ node }) => {
    const rect = node.current?.getBoundingClientRect();
    return rect && x >= rect.left && x <= rect.right;
  });
  return column ? [{ id: column.id }] : [];
};
