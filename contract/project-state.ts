import type { Column } from './columns';
import type { Comment } from './comments';
import type { Label } from './labels';
import type { Member } from './members';
import type { LoadedMessages } from './messages-reducer';
import { compareByPosition } from './order';
import type { Project } from './projects';
import type { ProjectSnapshot } from './recovery';
import type { Task } from './tasks';

type Table<Entity> = ReadonlyMap<string, Entity>;

/**
 * A project as the client holds it. Never mutated: an event makes a new state that shares every entity
 * that it did not touch, so a view that selects one task draws again only when that task changed.
 */
export type ProjectState = {
  readonly project: Project;
  readonly columns: Table<Column>;
  readonly labels: Table<Label>;
  /** By user id. */
  readonly members: Table<Member>;
  readonly tasks: Table<Task>;
  /** Comments by task id, for the tasks whose comments were loaded; the others are not followed. */
  readonly comments: Table<readonly Comment[]>;
  /** The project's chat, which travels on the same stream. */
  readonly messages: LoadedMessages;
};

type TableName = Exclude<keyof ProjectState, 'project' | 'messages'>;
type Entity<Name extends TableName> = ProjectState[Name] extends Table<infer E> ? E : never;

/** A state under change: copies a table at most once, when it is first written. */
export class ProjectDraft {
  private state: ProjectState;
  private readonly copied = new Set<TableName>();

  constructor(state: ProjectState) {
    this.state = { ...state };
  }

  get current(): ProjectState {
    return this.state;
  }

  setProject(project: Project): void {
    this.state = { ...this.state, project };
  }

  setMessages(messages: LoadedMessages): void {
    this.state = { ...this.state, messages };
  }

  put<Name extends TableName>(table: Name, key: string, entity: Entity<Name>): void {
    this.writable(table).set(key, entity);
  }

  remove(table: TableName, key: string): void {
    if (this.state[table].has(key)) this.writable(table).delete(key);
  }

  private writable<Name extends TableName>(table: Name): Map<string, Entity<Name>> {
    if (!this.copied.has(table)) {
      this.copied.add(table);
      this.state = { ...this.state, [table]: new Map(this.state[table] as Table<unknown>) };
    }
    return this.state[table] as unknown as Map<string, Entity<Name>>;
  }
}

export function projectStateFrom(snapshot: ProjectContents): ProjectState {
  return {
    project: snapshot.project,
    columns: byId(snapshot.columns),
    labels: byId(snapshot.labels),
    members: new Map(snapshot.members.map((member) => [member.userId, member])),
    tasks: byId(snapshot.tasks),
    comments: new Map(),
    messages: null,
  };
}

/** What a snapshot tells besides its place in the stream. */
export type ProjectContents = Omit<ProjectSnapshot, 'epoch' | 'seq'>;

/** The state in the order and shape of a snapshot. */
export function projectContents(state: ProjectState): ProjectContents {
  const byIdOrder = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    project: state.project,
    columns: [...state.columns.values()].sort(compareByPosition),
    labels: [...state.labels.values()].sort(byIdOrder),
    members: [...state.members.values()].sort((a, b) => (a.userId < b.userId ? -1 : 1)),
    tasks: [...state.tasks.values()].sort(byIdOrder),
  };
}

function byId<E extends { id: string }>(entities: readonly E[]): Map<string, E> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}
