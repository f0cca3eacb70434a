'use client';

import { BoardColumn } from './board-column';
import { useLanes } from './use-lanes';

/** The columns, side by side. */
export function Board() {
  const lanes = useLanes();
  return (
    <div className="flex min-w-0 flex-1 gap-12 overflow-x-auto p-16">
      {lanes.map((lane) => (
        <BoardColumn key={lane.columnId} lane={lane} />
      ))}
    </div>
  );
}
