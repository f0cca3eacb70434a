import type { Conversation } from './conversations';
import type { Fact } from './events';
import { applyInboxFact, type InboxState, inboxFrom } from './inbox-state';
import type { ProjectSummary } from './projects';
import type { UserSnapshot } from './recovery';
import { emptyRoom, mergeRooms, noteActivity, noteRead } from './room-state';
import type { Room, RoomActivity } from './rooms';
import { conversationStream, projectStream } from './streams';
import type { User } from './users';

/** What one person sees outside of projects: their projects, conversations, how far they have come in each, and their inbox. */
export type UserState = {
  readonly user: User;
  readonly projects: ReadonlyMap<string, ProjectSummary>;
  readonly conversations: ReadonlyMap<string, Conversation>;
  /** By stream; one for each of the projects and conversations. */
  readonly rooms: ReadonlyMap<string, Room>;
  readonly inbox: InboxState;
};

/** Folds facts of a person's own stream over their state; pure, and passes over what it does not know. */
export function applyUserFacts(state: UserState, facts: readonly Fact[]): UserState {
  return facts.reduce(applyUserFact, state);
}

function applyUserFact(state: UserState, fact: Fact): UserState {
  switch (fact.type) {
    case 'projectJoined': {
      const { project, room } = fact.payload;
      const projects = new Map(state.projects).set(project.id, project);
      return withRoom({ ...state, projects }, room ?? emptyRoom(projectStream(project.id)));
    }
    case 'projectLeft':
      return withoutProject(state, fact.payload.projectId);
    case 'projectUpdated': {
      const project = state.projects.get(fact.payload.projectId);
      if (!project) return state;
      const { changes, version } = fact.payload;
      if (changes.archivedAt) return withoutProject(state, project.id);
      return {
        ...state,
        projects: new Map(state.projects).set(project.id, { ...project, ...changes, version }),
      };
    }
    case 'conversationJoined': {
      const { conversation, room } = fact.payload;
      const conversations = new Map(state.conversations).set(conversation.id, conversation);
      return withRoom({ ...state, conversations }, room ?? emptyRoom(conversationStream(conversation.id)));
    }
    case 'conversationLeft': {
      const { conversationId } = fact.payload;
      const conversations = without(state.conversations, conversationId);
      return { ...state, conversations, rooms: without(state.rooms, conversationStream(conversationId)) };
    }
    case 'roomRead': {
      const { stream, number, unread } = fact.payload;
      return changeRoom(state, stream, (room) => noteRead(room, number, unread));
    }
    default: {
      const inbox = applyInboxFact(state.inbox, fact);
      return inbox ? { ...state, inbox } : state;
    }
  }
}

/** Counts what was said in a room. That is no event of the person's own stream: it is told by the room's. */
export function applyRoomActivity(state: UserState, activity: RoomActivity): UserState {
  return changeRoom(state, activity.stream, (room) => noteActivity(room, activity, state.user.id));
}

/** Takes what the server knows of the rooms; of a room that is not in the list, nothing. */
export function refreshRooms(state: UserState, rooms: readonly Room[]): UserState {
  return rooms.reduce(
    (next, room) => changeRoom(next, room.stream, (known) => mergeRooms(known, room)),
    state,
  );
}

function changeRoom(state: UserState, stream: string, change: (room: Room) => Room): UserState {
  const room = state.rooms.get(stream);
  return room ? { ...state, rooms: new Map(state.rooms).set(stream, change(room)) } : state;
}

function withRoom(state: UserState, room: Room): UserState {
  const known = state.rooms.get(room.stream);
  return { ...state, rooms: new Map(state.rooms).set(room.stream, known ? mergeRooms(known, room) : room) };
}

function withoutProject(state: UserState, projectId: string): UserState {
  const projects = without(state.projects, projectId);
  return { ...state, projects, rooms: without(state.rooms, projectStream(projectId)) };
}

function without<Value>(table: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(table);
  rest.delete(key);
  return rest;
}

export function userStateFrom({ user, projects, conversations, rooms, inbox }: UserSnapshot): UserState {
  return {
    user,
    projects: new Map(projects.map((project) => [project.id, project])),
    conversations: new Map(conversations.map((conversation) => [conversation.id, conversation])),
    rooms: new Map(rooms.map((room) => [room.stream, room])),
    inbox: inboxFrom(inbox),
  };
}
