import { setTimeout as delay } from 'node:timers/promises';
import { compareByPosition } from '../../../contract/order';
import type { Task } from '../../../contract/tasks';
import { between, oneOf } from './chance';
import type { Teammate } from './teammate';
import { comments, remarks, replies } from './words';

/** Something that a teammate does for a while; it ends early when the teammates are sent away. */
export type Deed = (teammate: Teammate, signal: AbortSignal) => Promise<void>;

const sampleMs = 60;
/** Cards further down are off most screens. */
const visibleCards = 5;

/** Points at a card, and leaves the pointer there. */
export const point: Deed = async (teammate, signal) => {
  const task = oneOf(visibleTasks(teammate));
  if (task) await glideTo(teammate, task, signal);
};

/** Takes a card, carries it over to a neighbour column and puts it down near the top. */
export const carry: Deed = async (teammate, signal) => {
  const { projectId } = teammate;
  const task = oneOf(visibleTasks(teammate));
  const target = task && oneOf(neighbourColumns(teammate, task.columnId));
  if (!task || !target) return;
  await glideTo(teammate, task, signal);
  const index = Math.floor(between(0, 3));
  for (let step = 0; step < 16; step += 1) {
    const overColumnId = step < 5 ? task.columnId : target;
    teammate.signal('dragMove', { projectId, taskId: task.id, overColumnId, index });
    teammate.signal('cursorMove', {
      projectId,
      anchor: { kind: 'column', id: overColumnId },
      position: { x: between(0.4, 0.6), y: 0.08 + index * 0.05 },
    });
    await delay(sampleMs, undefined, { signal });
  }
  const before = tasksIn(teammate, target)[index];
  const place = { columnId: target, ...(before && { beforeId: before.id }) };
  await teammate.execute('updateTask', { taskId: task.id, ...place });
};

/** Opens a task, writes at its description for a moment, and takes the task or gives it away. */
export const edit: Deed = async (teammate, signal) => {
  const { projectId, person } = teammate;
  const task = oneOf(visibleTasks(teammate));
  if (!task) return;
  await glideTo(teammate, task, signal);
  teammate.signal('viewing', { projectId, taskId: task.id });
  teammate.signal('editing', { taskId: task.id, field: 'description' });
  await delay(between(2_500, 4_000), undefined, { signal });
  teammate.signal('editing', { taskId: task.id, field: null });
  const others = task.assigneeIds.filter((userId) => userId !== person.id);
  const assigneeIds = others.length < task.assigneeIds.length ? others : [...others, person.id].slice(-3);
  await teammate.execute('updateTask', { taskId: task.id, assigneeIds });
  teammate.signal('viewing', { projectId, taskId: null });
};

export const comment: Deed = async (teammate, signal) => {
  const task = oneOf(visibleTasks(teammate));
  const body = oneOf(comments);
  if (!task || !body) return;
  teammate.signal('viewing', { projectId: teammate.projectId, taskId: task.id });
  await type(teammate, { taskId: task.id }, body, signal);
  await teammate.execute('addComment', { taskId: task.id, body });
  teammate.signal('viewing', { projectId: teammate.projectId, taskId: null });
};

export const remark: Deed = async (teammate, signal) => {
  const { project } = teammate.board;
  const task = oneOf(visibleTasks(teammate));
  teammate.remarksMade += 1;
  const words = remarks[teammate.remarksMade % remarks.length];
  if (task && words) await say(teammate, words.replace('{task}', `#${project.key}-${task.number}`), signal);
};

export const reply: Deed = async (teammate, signal) => {
  const words = oneOf(replies);
  if (words) await say(teammate, words, signal);
};

async function say(teammate: Teammate, body: string, signal: AbortSignal): Promise<void> {
  const { projectId } = teammate;
  await type(teammate, { projectId }, body, signal);
  await teammate.execute('sendMessage', { projectId, body });
}

/** As long as it takes to type it, but not so long that nobody waits for it. */
async function type(
  teammate: Teammate,
  place: { projectId: string } | { taskId: string },
  body: string,
  signal: AbortSignal,
): Promise<void> {
  teammate.signal('typing', { ...place, isTyping: true });
  await delay(Math.min(3_500, 800 + body.length * 40), undefined, { signal });
  teammate.signal('typing', { ...place, isTyping: false });
}

/** From somewhere near onto the card, slower towards the end as a hand does it. */
async function glideTo(teammate: Teammate, task: Task, signal: AbortSignal): Promise<void> {
  const from = { x: between(-1.5, 2.5), y: between(-2, 3) };
  const to = { x: between(0.2, 0.8), y: between(0.3, 0.8) };
  const steps = 12;
  for (let step = 1; step <= steps; step += 1) {
    const way = 1 - (1 - step / steps) ** 3;
    teammate.signal('cursorMove', {
      projectId: teammate.projectId,
      anchor: { kind: 'card', id: task.id },
      position: { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way },
    });
    await delay(sampleMs, undefined, { signal });
  }
}

function visibleTasks(teammate: Teammate): Task[] {
  return columnIdsInOrder(teammate)
    .slice(0, 4)
    .flatMap((columnId) => tasksIn(teammate, columnId).slice(0, visibleCards));
}

function tasksIn({ board }: Teammate, columnId: string): Task[] {
  return [...board.tasks.values()].filter((task) => task.columnId === columnId).sort(compareByPosition);
}

function columnIdsInOrder({ board }: Teammate): string[] {
  return [...board.columns.values()].sort(compareByPosition).map(({ id }) => id);
}

function neighbourColumns(teammate: Teammate, columnId: string): string[] {
  const ids = columnIdsInOrder(teammate).slice(0, 4);
  const index = ids.indexOf(columnId);
  return [ids[index - 1], ids[index + 1]].filter((id) => id !== undefined);
}
