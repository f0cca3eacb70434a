import type { Lane } from './arrange-tasks';

/** A place for a card: its index counts the other cards of the column. */
export type Place = { readonly columnId: string; readonly index: number };

export type Step = 'up' | 'down' | 'left' | 'right' | 'top' | 'bottom' | 'first' | 'last';

/** A place as the `updateTask` command says it: next to another card, or at the end of a column. */
export type PlaceInput = { columnId: string; beforeId?: string; afterId?: string };

export function placeOf(lanes: readonly Lane[], taskId: string): Place | undefined {
  for (const { columnId, taskIds } of lanes) {
    const index = taskIds.indexOf(taskId);
    if (index !== -1) return { columnId, index };
  }
  return undefined;
}

/** Where a card comes to stand by one step; undefined at the edge, where the step leads nowhere. */
export function placeAfterStep(lanes: readonly Lane[], taskId: string, step: Step): Place | undefined {
  const place = placeOf(lanes, taskId);
  const laneIndex = lanes.findIndex(({ columnId }) => columnId === place?.columnId);
  if (!place) return undefined;
  const { columnId, index } = place;
  const last = othersOf(lanes, columnId, taskId).length;
  switch (step) {
    case 'up':
      return index > 0 ? { columnId, index: index - 1 } : undefined;
    case 'down':
      return index < last ? { columnId, index: index + 1 } : undefined;
    case 'top':
      return index > 0 ? { columnId, index: 0 } : undefined;
    case 'bottom':
      return index < last ? { columnId, index: last } : undefined;
    case 'left':
      return inLane(lanes[laneIndex - 1], index);
    case 'right':
      return inLane(lanes[laneIndex + 1], index);
    case 'first':
      return laneIndex > 0 ? inLane(lanes[0], index) : undefined;
    case 'last':
      return laneIndex < lanes.length - 1 ? inLane(lanes.at(-1), index) : undefined;
  }
}

/** Says a place by the card that will follow, so that it means the same when the column changes meanwhile. */
export function placeInput(lanes: readonly Lane[], taskId: string, { columnId, index }: Place): PlaceInput {
  const others = othersOf(lanes, columnId, taskId);
  const next = others[index];
  if (next !== undefined) return { columnId, beforeId: next };
  const last = others.at(-1);
  return last === undefined ? { columnId } : { columnId, afterId: last };
}

/** The lanes with the card at another place. */
export function withPlaced(lanes: readonly Lane[], taskId: string, place: Place): readonly Lane[] {
  return lanes.map((lane) => {
    const isTarget = lane.columnId === place.columnId;
    if (!isTarget && !lane.taskIds.includes(taskId)) return lane;
    const taskIds = lane.taskIds.filter((id) => id !== taskId);
    if (isTarget) taskIds.splice(place.index, 0, taskId);
    return { ...lane, taskIds, total: lane.total + taskIds.length - lane.taskIds.length };
  });
}

/** The card that the focus goes to; beside an empty column it goes on to the next one that is not. */
export function neighbourOf(
  lanes: readonly Lane[],
  taskId: string,
  direction: 'up' | 'down' | 'left' | 'right',
): string | undefined {
  const place = placeOf(lanes, taskId);
  const laneIndex = lanes.findIndex(({ columnId }) => columnId === place?.columnId);
  const lane = lanes[laneIndex];
  if (!place || !lane) return undefined;
  if (direction === 'up') return lane.taskIds[place.index - 1];
  if (direction === 'down') return lane.taskIds[place.index + 1];
  const beside = direction === 'left' ? lanes.slice(0, laneIndex).reverse() : lanes.slice(laneIndex + 1);
  const taskIds = beside.find((candidate) => candidate.taskIds.length > 0)?.taskIds ?? [];
  return taskIds[Math.min(place.index, taskIds.length - 1)];
}

function othersOf(lanes: readonly Lane[], columnId: string, taskId: string): readonly string[] {
  const lane = lanes.find((candidate) => candidate.columnId === columnId);
  return lane?.taskIds.filter((id) => id !== taskId) ?? [];
}

/** The same height in another column, or its end when it is shorter. */
function inLane(lane: Lane | undefined, index: number): Place | undefined {
  return lane && { columnId: lane.columnId, index: Math.min(index, lane.taskIds.length) };
}
