'use client';

import { Ellipsis } from 'lucide-react';
import { type MouseEvent, memo } from 'react';
import { useProject } from '@/client/react/project-context';
import { useCardMark } from '@/components/catch-up/catch-up-context';
import { useEditingPeople } from '@/components/presence/use-editing-people';
import { useViewer } from '@/components/presence/use-viewers';
import { openTask, taskPath } from '@/components/task/task-url';
import { classNames } from '@/components/ui/class-names';
import { useBoard, useBoardState } from '../board-context';
import { CardFace } from './card-face';
import { CardRing } from './card-ring';
import { RefusedChange } from './refused-change';
import { useTaskSync } from './use-task-sync';

type TaskCardProps = {
  taskId: string;
  /** Where the card stands, as it is said after its title: "To do, 2 of 7". */
  place: string;
  isDone: boolean;
  /** The Tab key reaches the first card of a column, so that it leads into each of them. */
  isFirst: boolean;
};

/** One task on the board. It draws again when this task changes, not when others do. */
export const TaskCard = memo(function TaskCard({ taskId, place, isDone, isFirst }: TaskCardProps) {
  const board = useBoard();
  const task = useProject((view) => view.tasks.get(taskId));
  const isCurrent = useBoardState((state) => state.currentTaskId === taskId);
  const carried = useBoardState((state) => (state.carried?.taskId === taskId ? state.carried : null));
  const touchedBy = useBoardState(({ touched }) => touched.get(taskId));
  const [editor] = useEditingPeople(taskId);
  const viewer = useViewer(taskId);
  const mark = useCardMark(taskId);
  const { isPending, refused } = useTaskSync(taskId);
  if (!task) return null;

  const open = (event: MouseEvent) => {
    // A click that asks for a new tab or window is the browser's.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    openTask(task.projectId, taskId);
  };
  const openMenu = (event: MouseEvent, { x, y }: { x: number; y: number }) => {
    event.preventDefault();
    // A finger that stays takes the card up, and soon after asks for the menu too.
    if (!board.isCarrying('pointer')) board.openCardMenu(taskId, { x, y });
  };

  return (
    <li
      data-task-id={taskId}
      data-sync={refused ? 'refused' : isPending ? 'pending' : undefined}
      onContextMenu={(event) => openMenu(event, { x: event.clientX, y: event.clientY })}
      className={classNames(
        'group relative shrink-0 scroll-m-16 rounded-card border border-line bg-(--card) [--card:var(--color-surface-1)] [--ring:var(--card)]',
        'select-none transition-colors [-webkit-touch-callout:none] hover:border-line-strong has-[a:focus-visible]:outline-2 has-[a:focus-visible]:outline-accent',
        // A gap stands where it would be dropped. It stays in the document: a touch belongs to what was pressed.
        carried?.by === 'pointer' && (carried.place ? 'hidden' : 'opacity-40'),
        refused && 'border-danger',
        carried?.by === 'keys' && 'z-1 border-accent shadow-float',
      )}
    >
      {editor ? (
        <CardRing person={{ id: editor.userId, name: editor.name }} word="edits" />
      ) : (
        <PassingRing touchedBy={touchedBy} viewer={viewer && { id: viewer.userId, name: viewer.name }} />
      )}
      <CardFace task={task} isDone={isDone} mark={mark}>
        <a
          href={taskPath(task.projectId, taskId)}
          draggable={false}
          tabIndex={isCurrent || isFirst ? 0 : -1}
          aria-label={`${task.title}, ${place}${mark ? `, ${mark.toLowerCase()} while you were away` : ''}`}
          onFocus={() => board.setCurrent(taskId)}
          onClick={open}
          className="line-clamp-3 outline-none after:absolute after:inset-0 after:rounded-card"
        >
          {task.title}
        </a>
      </CardFace>
      <button
        type="button"
        aria-label={`Actions for ${task.title}`}
        aria-haspopup="menu"
        tabIndex={isCurrent ? 0 : -1}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          openMenu(event, { x: left, y: bottom });
        }}
        className="absolute top-4 right-4 grid size-24 place-items-center rounded-control bg-(--card) text-ink-3 opacity-0 hover:text-ink focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
      >
        <Ellipsis />
      </button>
      {isPending && !refused && <PendingLine />}
      {refused && <RefusedChange operation={refused} taskId={taskId} projectId={task.projectId} />}
    </li>
  );
});

type PassingRingProps = { touchedBy: Person | undefined; viewer: Person | undefined };
type Person = { id: string; name: string };

/** Who has just changed the card, else who has it open. */
function PassingRing({ touchedBy, viewer }: PassingRingProps) {
  if (touchedBy) return <CardRing person={touchedBy} />;
  return viewer && <CardRing person={viewer} word="views" />;
}

/** Shown late: most changes are confirmed before anybody could see it. */
function PendingLine() {
  return (
    <span aria-hidden="true" className="absolute inset-x-8 bottom-0 h-px animate-appear-late overflow-hidden">
      <span className="block h-full animate-breathe bg-accent" />
    </span>
  );
}
