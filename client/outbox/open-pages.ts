import { uuidv7 } from 'uuidv7';

/** The pages of this browser that share a storage, as far as one wants to know of another whether it is open. */
export type OpenPages = {
  /** What this page is called among them. */
  readonly ownId: string;
  /** From now on this page answers, until it is closed; the back-forward cache takes none that listens. */
  open(): void;
  close(): void;
  /** A page that is frozen does not answer, and counts as closed. */
  isOpen(pageId: string): Promise<boolean>;
};

const answerMs = 250;

type Message = { kind: 'ask' | 'answer'; pageId: string };

/** Pages that ask each other by a channel; without one every other page counts as closed. */
export function openPages(createChannel: (() => BroadcastChannel) | null): OpenPages {
  const ownId = uuidv7();
  let channel: BroadcastChannel | null = null;

  const answer = ({ data: { kind, pageId } }: MessageEvent<Message>) => {
    if (kind === 'ask' && pageId === ownId)
      channel?.postMessage({ kind: 'answer', pageId } satisfies Message);
  };

  return {
    ownId,
    open() {
      channel ??= createChannel?.() ?? null;
      channel?.addEventListener('message', answer);
    },
    close() {
      channel?.close();
      channel = null;
    },
    isOpen(pageId) {
      const asked = channel;
      if (!asked) return Promise.resolve(false);
      return new Promise((resolve) => {
        const listening = new AbortController();
        const end = (isOpen: boolean) => {
          resolve(isOpen);
          listening.abort();
        };
        const listen = ({ data }: MessageEvent<Message>) => {
          if (data.kind === 'answer' && data.pageId === pageId) end(true);
        };
        asked.addEventListener('message', listen, { signal: listening.signal });
        asked.postMessage({ kind: 'ask', pageId } satisfies Message);
        setTimeout(() => end(false), answerMs);
      });
    },
  };
}
