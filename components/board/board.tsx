'use client';

import { useEffect, useRef } from 'react';
import { usePermission } from '@/client/react/use-permission';
import { OthersHere } from '@/components/presence/others-here';
import { classNames } from '@/components/ui/class-names';
import type { Lane } from './arrange-tasks';
import { useBoard, useBoardState } from './board-context';
import { AddColumn } from './column/add-column';
import { BoardColumn } from './column/board-column';
import { DragArea } from './drag/drag-area';
import { useSendDrag } from './drag/use-send-drag';
import { useCardKeys } from './use-card-keys';
import { useGliding } from './use-gliding';
import { useLastingFocus } from './use-lasting-focus';
import { usePutBackOnEscape } from './use-put-back-on-escape';
import { useRemoteRings } from './use-remote-rings';

type BoardProps = {
  lanes: readonly Lane[];
  /** Leaves room at the right, so that the last columns can be scrolled clear of what lies over the board. */
  isCovered: boolean;
};

/** The columns, side by side; on a phone one at a time. */
export function Board({ lanes, isCovered }: BoardProps) {
  const board = useBoard();
  const root = useRef<HTMLDivElement>(null);
  const canWriteTasks = usePermission('task.write');
  const canWriteColumns = usePermission('column.write');
  const isCarrying = useBoardState(({ carried }) => carried !== null);
  const onKeyDown = useCardKeys(canWriteTasks);
  useRemoteRings();
  useGliding(root, lanes);
  useLastingFocus(lanes);
  usePutBackOnEscape();
  useSendDrag();
  useEffect(() => () => board.putBack(), [board]);

  return (
    <DragArea root={root} isEnabled={canWriteTasks}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the card that has the focus. */}
      <div
        ref={root}
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => relatedTarget && board.isCarrying('keys') && board.putBack()}
        className={classNames(
          'flex min-w-0 flex-1 gap-12 overflow-x-auto overflow-y-hidden overscroll-x-contain p-12',
          // While a card is carried over the edge, snapping would fight the scrolling.
          !isCarrying && 'snap-x snap-mandatory scroll-px-12 tablet:snap-none',
          isCovered && 'tablet:scroll-pr-panel tablet:pr-panel',
        )}
      >
        {lanes.map((lane, index) => (
          <BoardColumn
            key={lane.columnId}
            lane={lane}
            isLast={lanes.length > 1 && index === lanes.length - 1}
          />
        ))}
        {canWriteColumns && <AddColumn />}
      </div>
      <OthersHere boardRef={root} />
    </DragArea>
  );
}
