import type { Comment } from '../../contract/comments';
import type { Envelope, Fact } from '../../contract/events';
import { addInboxPage } from '../../contract/inbox-state';
import { applyFacts } from '../../contract/project-reducer';
import { type ProjectState, projectContents, projectStateFrom } from '../../contract/project-state';
import { applyRoomActivity, applyUserFacts, type UserState, userStateFrom } from '../../contract/user-state';
import type { Person } from './factories';
import { ask } from './services';

/** A state as of the event `seq` of its stream. */
export type Held<State> = { state: State; epoch: string; seq: number };

/** A project as one who watches it holds it after loading a snapshot, comments of every task and the chat included. */
export async function loadProject(watcher: Person, projectId: string): Promise<Held<ProjectState>> {
  const { epoch, seq, ...snapshot } = await ask(watcher, 'getProject', { projectId });
  const state = projectStateFrom(snapshot);
  const comments = await Promise.all(
    [...state.tasks.keys()].map(async (taskId): Promise<[string, Comment[]]> => {
      const { items } = await ask(watcher, 'listComments', { taskId });
      return [taskId, items];
    }),
  );
  const { items } = await ask(watcher, 'listMessages', { projectId, limit: '200' });
  return { epoch, seq, state: { ...state, comments: new Map(comments), messages: items.toReversed() } };
}

/** The events of a project after a number, however many. */
export async function eventsAfter(watcher: Person, projectId: string, after: number): Promise<Envelope[]> {
  const events: Envelope[] = [];
  for (;;) {
    const input = { projectId, after: String(after + events.length) };
    const page = await ask(watcher, 'listProjectEvents', input);
    events.push(...(page.events as Envelope[]));
    if (after + events.length >= page.head) return events;
  }
}

export function reduceProject(
  { state, ...held }: Held<ProjectState>,
  events: readonly Fact[],
): Held<ProjectState> {
  return { ...held, seq: held.seq + events.length, state: applyFacts(state, events) };
}

/**
 * All of a project that a screen can show, in one comparable order. Comments are followed only where they
 * were loaded; `followed` names the tasks whose comments to compare.
 */
export function contentsOf(
  { state, epoch, seq }: Held<ProjectState>,
  followed: Iterable<string> = state.comments.keys(),
) {
  const comments = [...followed]
    .filter((taskId) => state.tasks.has(taskId))
    .map((taskId) => [taskId, state.comments.get(taskId)]);
  return { epoch, seq, ...projectContents(state), comments, messages: state.messages };
}

/** What a person sees outside of projects, as of a number in their own stream, their whole inbox included. */
export async function loadOwn(person: Person): Promise<Held<UserState>> {
  const { epoch, seq, ...snapshot } = await ask(person, 'getMySnapshot', {});
  const { inbox, ...state } = userStateFrom({ epoch, seq, ...snapshot });
  const filter = { status: 'all' as const };
  const page = await ask(person, 'listNotifications', { ...filter, limit: '200' });
  return { epoch, seq, state: { ...state, inbox: addInboxPage(inbox, filter, page) } };
}

export async function ownEventsAfter(person: Person, after: number): Promise<Envelope[]> {
  return (await ask(person, 'listMyEvents', { after: String(after) })).events as Envelope[];
}

/** What was said in their rooms is no event of a person's own stream: it comes from the rooms' streams. */
export function reduceOwn(
  { state, ...held }: Held<UserState>,
  events: readonly Fact[],
  said: readonly Envelope[],
): Held<UserState> {
  const counted = said.reduce(
    (next, event) => {
      if (event.type !== 'newMessage') return next;
      const { number, authorId, createdAt } = event.payload.message;
      return applyRoomActivity(next, { stream: event.stream, number, authorId, createdAt });
    },
    applyUserFacts(state, events),
  );
  return { ...held, seq: held.seq + events.length, state: counted };
}
