type Listener = (text: string) => void;

let listener: Listener | undefined;

/** Says a short sentence to screen readers when they next have a moment. Without an `Announcer` on the page it is silent. */
export function announce(text: string): void {
  listener?.(text);
}

/** For `Announcer` alone: one page has one live region. */
export function listenToAnnouncements(next: Listener): () => void {
  listener = next;
  return () => {
    if (listener === next) listener = undefined;
  };
}
