/** Open where there is room for it, until somebody says otherwise. */
export type DockFold = 'auto' | 'open' | 'folded';

/** A cookie, so that the server's first HTML already leaves room for the chat. */
export const dockFoldCookie = 'lockstep-chat';

const oneYearInSeconds = 31_536_000;

export function parseDockFold(value: string | undefined): DockFold {
  return value === 'open' || value === 'folded' ? value : 'auto';
}

export function keepDockFold(fold: DockFold): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in a browser we support.
  document.cookie = `${dockFoldCookie}=${fold}; path=/; max-age=${oneYearInSeconds}; samesite=lax`;
}
