'use client';

import { useProject } from '@/client/react/project-context';
import { Menu } from '@/components/ui/menu';
import type { Task } from '@/contract/tasks';
import { useBoard, useBoardState } from '../board-context';
import { focusCard } from '../focus-card';
import { useCardMenuEntries } from './use-card-menu-entries';

/** The menu of whichever card asked for it: one for the board, where a thousand would be a thousand too many. */
export function CardMenu() {
  const menu = useBoardState((state) => state.cardMenu);
  const task = useProject(({ tasks }) => (menu ? tasks.get(menu.taskId) : undefined));
  if (!menu || !task) return null;
  return <OpenCardMenu key={`${menu.taskId} ${menu.x} ${menu.y}`} task={task} {...menu} />;
}

type OpenCardMenuProps = { task: Task; x: number; y: number; isOpen: boolean };

function OpenCardMenu({ task, x, y, isOpen }: OpenCardMenuProps) {
  const board = useBoard();
  const entries = useCardMenuEntries(task);
  return (
    <Menu
      isOpen={isOpen}
      onOpenChange={(open) => !open && board.closeCardMenu()}
      entries={entries}
      trigger={
        // Where the menu opens, and, since what closes gives the focus back to its trigger, the way back to the card.
        <button
          type="button"
          tabIndex={-1}
          aria-hidden="true"
          aria-label={`Actions for ${task.title}`}
          onFocus={() => focusCard(task.id)}
          style={{ left: x, top: y }}
          className="pointer-events-none fixed size-0 opacity-0"
        />
      }
    />
  );
}
