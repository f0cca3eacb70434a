import { createStore, type StoreApi } from 'zustand/vanilla';

/** Text that was begun here and not sent. */
export type Draft = {
  /** What it is for: `task:{id}:title`, `comment:{id}`. */
  key: string;
  projectId: string;
  /** How a person calls it: "Title of WEB-12". */
  label: string;
  text: string;
  /** Where the text changes something: how that read when the change began, and at which version. */
  base?: { text: string; version: number };
  /** Where the text answers a comment. */
  replyTo?: string;
};

export type Drafts = ReadonlyMap<string, Draft>;

const noDrafts: Drafts = new Map();

/**
 * What people have typed and not sent, apart from the views, so that closing a view, reloading the page or
 * losing access to the project loses none of it. A draft lives as long as its tab.
 */
export class DraftStore {
  readonly store: StoreApi<Drafts> = createStore<Drafts>(() => noDrafts);
  private storage: Storage | null = null;
  private readonly storageKey: string;

  constructor(userId: string) {
    this.storageKey = `lockstep-drafts:${userId}`;
  }

  /** Takes up what an earlier life of the page left behind. Browsers may refuse to open the storage. */
  restore(openStorage: () => Storage): void {
    try {
      this.storage = openStorage();
      const kept = JSON.parse(this.storage.getItem(this.storageKey) ?? '[]') as Draft[];
      const known = kept.map((draft) => [draft.key, draft] as const);
      this.store.setState(new Map([...known, ...this.store.getState()]), true);
    } catch {
      // Without what was kept, the page goes on with what is typed from now on.
    }
  }

  get(key: string): Draft | undefined {
    return this.store.getState().get(key);
  }

  put(draft: Draft): void {
    this.set(new Map(this.store.getState()).set(draft.key, draft));
  }

  remove(key: string): void {
    const drafts = new Map(this.store.getState());
    if (drafts.delete(key)) this.set(drafts);
  }

  ofProject(projectId: string): Draft[] {
    return [...this.store.getState().values()].filter((draft) => draft.projectId === projectId);
  }

  private set(drafts: Drafts): void {
    this.store.setState(drafts, true);
    try {
      this.storage?.setItem(this.storageKey, JSON.stringify([...drafts.values()]));
    } catch {
      // A full or forbidden storage costs the drafts a reload, and nothing else.
    }
  }
}
