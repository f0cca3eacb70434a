import type { ProjectState } from '@/contract/project-state';
import type { Lane } from './arrange-tasks';
import { placeOf } from './moves';

/** A card's place as it is announced: "Done, position 2 of 7". */
export function placeText(columns: ProjectState['columns'], lanes: readonly Lane[], taskId: string): string {
  const place = placeOf(lanes, taskId);
  if (!place) return '';
  const count = lanes.find(({ columnId }) => columnId === place.columnId)?.taskIds.length ?? 0;
  return `${columns.get(place.columnId)?.name ?? ''}, position ${place.index + 1} of ${count}`;
}
