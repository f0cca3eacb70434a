import type { QueryOutput } from '../contract/queries';

export type InstancePresence = QueryOutput<'getPresence'>;

type Listener = (presence: InstancePresence) => void;

/** Who is connected where, for the admins' panel: asked for while it listens, and again on each connection. */
export class PresenceFeed {
  private listening: { search: string; listener: Listener } | null = null;

  constructor(private readonly ask: (watching: { isOn: boolean; search: string }) => Promise<unknown>) {}

  /** Hears of those whose name matches until the returned function is called; a page has one panel. */
  listen(search: string, listener: Listener): () => void {
    const listening = { search, listener };
    this.listening = listening;
    this.tell({ isOn: true, search });
    return () => {
      if (this.listening !== listening) return;
      this.listening = null;
      this.tell({ isOn: false, search: '' });
    };
  }

  connect(): void {
    if (this.listening) this.tell({ isOn: true, search: this.listening.search });
  }

  /** What was on its way when the search changed answers the last one. */
  receive(presence: InstancePresence): void {
    if (presence.search === this.listening?.search) this.listening.listener(presence);
  }

  /** Without an answer nothing comes, and the panel asks over HTTP instead. */
  private tell(watching: { isOn: boolean; search: string }): void {
    this.ask(watching).catch(() => {});
  }
}
