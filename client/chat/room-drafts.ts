import { createStore, type StoreApi } from 'zustand/vanilla';
import type { StoredFile } from '../../contract/files';

/** A message that was begun and not sent. */
export type RoomDraft = {
  text: string;
  replyTo: string | null;
  /** Uploaded, and waiting to be sent with it. */
  files: readonly StoredFile[];
};

const emptyDraft: RoomDraft = { text: '', replyTo: null, files: [] };

/** By the room's stream. */
export type RoomDraftMap = ReadonlyMap<string, RoomDraft>;

/**
 * What people have begun to write in each room: kept by the browser, so that a room can be left and a page
 * reloaded in the middle of a sentence. Each room is kept by itself, since two tabs may write in two.
 */
export class RoomDrafts {
  readonly store: StoreApi<RoomDraftMap> = createStore<RoomDraftMap>(() => new Map());
  private storage: Storage | null = null;
  private readonly prefix: string;

  constructor(userId: string) {
    this.prefix = `lockstep-room-draft:${userId}:`;
  }

  /** Takes up what was kept. Browsers may refuse to open the storage, and others may have written to it. */
  restore(openStorage: () => Storage): void {
    try {
      const storage = openStorage();
      const keys = Object.keys(storage).filter((key) => key.startsWith(this.prefix));
      const kept = keys.flatMap((key) => {
        const draft = parseDraft(storage.getItem(key));
        return draft ? [[key.slice(this.prefix.length), draft] as const] : [];
      });
      this.storage = storage;
      this.store.setState(new Map([...kept, ...this.store.getState()]), true);
    } catch {
      // Without what was kept, the page goes on with what is typed from now on.
    }
  }

  get(stream: string): RoomDraft {
    return this.store.getState().get(stream) ?? emptyDraft;
  }

  /** Changes a part of a draft, or begins one. An empty draft is none. */
  change(stream: string, values: Partial<RoomDraft>): void {
    const draft = { ...this.get(stream), ...values };
    if (draft.text === '' && draft.replyTo === null && draft.files.length === 0) return this.remove(stream);
    this.store.setState(new Map(this.store.getState()).set(stream, draft), true);
    this.keep((storage) => storage.setItem(`${this.prefix}${stream}`, JSON.stringify(draft)));
  }

  remove(stream: string): void {
    const drafts = new Map(this.store.getState());
    if (drafts.delete(stream)) this.store.setState(drafts, true);
    this.keep((storage) => storage.removeItem(`${this.prefix}${stream}`));
  }

  private keep(write: (storage: Storage) => void): void {
    try {
      if (this.storage) write(this.storage);
    } catch {
      // A full or forbidden storage costs the draft a reload, and nothing else.
    }
  }
}

function parseDraft(text: string | null): RoomDraft | null {
  const value = JSON.parse(text ?? 'null') as Partial<RoomDraft> | null;
  return typeof value?.text === 'string' ? { ...emptyDraft, ...value } : null;
}
