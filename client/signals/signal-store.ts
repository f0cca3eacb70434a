import { createStore, type StoreApi } from 'zustand/vanilla';
import { signalTtlMs } from '../../contract/signal-timing';
import type { CursorRow, DragRow, SignalMessages } from '../../contract/signals';
import type { OnlineMember } from '../../contract/socket';

type Expiring<Value> = Value & { expiresAtMs: number };
type Person = { userId: string; name: string };

export type EditingPerson = Expiring<Person & { field: string }>;
export type TakeOverRequest = Expiring<Person & { field: string }>;
export type SeenCursor = Expiring<CursorRow & { movedAtMs: number }>;

/** What others are doing right now. Every entry goes by expiry, whatever message is lost. */
export type SignalState = {
  /** By place: a project's, conversation's or task's id. */
  typing: ReadonlyMap<string, readonly Expiring<Person>[]>;
  /** By task id. */
  editing: ReadonlyMap<string, readonly EditingPerson[]>;
  /** Who asks for a field that is edited here, by task id. */
  takeOvers: ReadonlyMap<string, TakeOverRequest>;
  /** By project id, then by user id. */
  cursors: ReadonlyMap<string, ReadonlyMap<string, SeenCursor>>;
  drags: ReadonlyMap<string, ReadonlyMap<string, Expiring<DragRow>>>;
  /** Who has each project open, by project id. */
  online: ReadonlyMap<string, readonly OnlineMember[]>;
};

const nothing: SignalState = {
  typing: new Map(),
  editing: new Map(),
  takeOvers: new Map(),
  cursors: new Map(),
  drags: new Map(),
  online: new Map(),
};

const sweepEveryMs = 500;

/**
 * The store of volatile things. It never touches a project's state: nothing here is true for longer
 * than its expiry, and all of it is dropped when the connection goes.
 */
export class SignalStore {
  readonly store: StoreApi<SignalState> = createStore<SignalState>(() => nothing);
  private timer: ReturnType<typeof setInterval> | undefined;

  /** `nowMs` is for tests. */
  constructor(private readonly nowMs: () => number = () => performance.now()) {}

  receive<Name extends keyof SignalMessages>(name: Name, message: SignalMessages[Name]): void {
    const receivers: { [Key in keyof SignalMessages]: (message: SignalMessages[Key]) => void } = {
      userTyping: (typing) => this.setTyping(typing),
      userEditing: (editing) => this.setEditing(editing),
      takeOverAsked: (request) => this.setTakeOver(request),
      userViewing: () => {},
      cursorUpdate: ({ projectId, cursors }) => this.setCursors(projectId, cursors),
      dragUpdate: ({ projectId, drags }) => this.setDrags(projectId, drags),
    };
    receivers[name](message);
    this.timer ??= setInterval(() => this.sweep(), sweepEveryMs);
  }

  setOnline(projectId: string, members: readonly OnlineMember[]): void {
    this.store.setState(({ online }) => ({ online: new Map(online).set(projectId, members) }));
  }

  /** The request was answered. */
  endTakeOver(taskId: string): void {
    this.store.setState(({ takeOvers }) => ({
      takeOvers: new Map([...takeOvers].filter(([key]) => key !== taskId)),
    }));
  }

  /** A carried card that was dropped is no longer carried, whatever the last frame said. */
  endDrag(projectId: string, taskId: string): void {
    this.store.setState(({ drags }) => {
      const inProject = drags.get(projectId);
      if (![...(inProject?.values() ?? [])].some((drag) => drag.taskId === taskId)) return {};
      const left = [...(inProject ?? [])].filter(([, drag]) => drag.taskId !== taskId);
      return { drags: new Map(drags).set(projectId, new Map(left)) };
    });
  }

  /** Without a connection nothing that is shown here is known to be so. */
  clear(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.store.setState(nothing);
  }

  private setTyping({ userId, name, isTyping, expiresInMs, ...place }: SignalMessages['userTyping']): void {
    const key = place.projectId ?? place.conversationId ?? place.taskId ?? '';
    this.store.setState(({ typing }) => {
      const others = (typing.get(key) ?? []).filter((person) => person.userId !== userId);
      const now = isTyping ? [...others, { userId, name, expiresAtMs: this.nowMs() + expiresInMs }] : others;
      return { typing: new Map(typing).set(key, now) };
    });
  }

  private setEditing({ taskId, userId, name, field, expiresInMs }: SignalMessages['userEditing']): void {
    this.store.setState(({ editing }) => {
      const others = (editing.get(taskId) ?? []).filter((person) => person.userId !== userId);
      const entry = field === null ? [] : [{ userId, name, field, expiresAtMs: this.nowMs() + expiresInMs }];
      return { editing: new Map(editing).set(taskId, [...others, ...entry]) };
    });
  }

  private setTakeOver({ taskId, userId, name, field, expiresInMs }: SignalMessages['takeOverAsked']): void {
    const request = { userId, name, field, expiresAtMs: this.nowMs() + expiresInMs };
    this.store.setState(({ takeOvers }) => ({ takeOvers: new Map(takeOvers).set(taskId, request) }));
  }

  private setCursors(projectId: string, rows: readonly CursorRow[]): void {
    const movedAtMs = this.nowMs();
    this.store.setState(({ cursors }) => {
      const inProject = new Map(cursors.get(projectId));
      for (const row of rows) {
        inProject.set(row.userId, { ...row, movedAtMs, expiresAtMs: movedAtMs + signalTtlMs.cursor });
      }
      return { cursors: new Map(cursors).set(projectId, inProject) };
    });
  }

  private setDrags(projectId: string, rows: readonly DragRow[]): void {
    const expiresAtMs = this.nowMs() + signalTtlMs.drag;
    this.store.setState(({ drags }) => {
      const inProject = new Map(drags.get(projectId));
      for (const row of rows) inProject.set(row.userId, { ...row, expiresAtMs });
      return { drags: new Map(drags).set(projectId, inProject) };
    });
  }

  /** Changes nothing, and so draws nothing, while nothing has expired. */
  private sweep(): void {
    const { typing, editing, takeOvers, cursors, drags } = this.store.getState();
    const nowMs = this.nowMs();
    const next = {
      typing: withoutExpired(typing, (people) => people.filter(({ expiresAtMs }) => expiresAtMs > nowMs)),
      editing: withoutExpired(editing, (people) => people.filter(({ expiresAtMs }) => expiresAtMs > nowMs)),
      takeOvers: livingRequests(takeOvers, nowMs),
      cursors: withoutExpired(cursors, (rows) => livingRows(rows, nowMs)),
      drags: withoutExpired(drags, (rows) => livingRows(rows, nowMs)),
    };
    const before: Partial<SignalState> = { typing, editing, takeOvers, cursors, drags };
    const hasChanged = Object.entries(next).some(
      ([key, value]) => value !== before[key as keyof SignalState],
    );
    if (hasChanged) this.store.setState(next);
  }
}

type Sized = { readonly length?: number; readonly size?: number };

function withoutExpired<Group extends Sized>(
  groups: ReadonlyMap<string, Group>,
  keepLiving: (group: Group) => Group,
): ReadonlyMap<string, Group> {
  const kept = [...groups].map(([key, group]) => [key, keepLiving(group)] as const);
  const isSame = kept.every(([key, group]) => sizeOf(group) === sizeOf(groups.get(key)));
  return isSame ? groups : new Map(kept.filter(([, group]) => sizeOf(group) > 0));
}

function livingRows<Row extends { expiresAtMs: number }>(rows: ReadonlyMap<string, Row>, nowMs: number) {
  return new Map([...rows].filter(([, { expiresAtMs }]) => expiresAtMs > nowMs));
}

function livingRequests(requests: SignalState['takeOvers'], nowMs: number): SignalState['takeOvers'] {
  const living = livingRows(requests, nowMs);
  return living.size === requests.size ? requests : living;
}

function sizeOf(group: Sized | undefined): number {
  return group?.size ?? group?.length ?? 0;
}
