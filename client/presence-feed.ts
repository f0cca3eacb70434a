import type { QueryOutput } from '../contract/queries';

export type InstancePresence = QueryOutput<'getPresence'>;

type Listener = (presence: InstancePresence) => void;

/** Who is connected where, for the admins' panel: asked for while somebody listens, and again on each connection. */
export class PresenceFeed {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly ask: (isOn: boolean) => Promise<unknown>) {}

  /** Listens until the returned function is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.tell(true);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.tell(false);
    };
  }

  connect(): void {
    if (this.listeners.size > 0) this.tell(true);
  }

  receive(presence: InstancePresence): void {
    for (const listener of this.listeners) listener(presence);
  }

  /** Without an answer nothing comes, and the panel asks over HTTP instead. */
  private tell(isOn: boolean): void {
    this.ask(isOn).catch(() => {});
  }
}
