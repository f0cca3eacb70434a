/** A cookie, so that the server's first HTML already has the sidebar's width. */
export const sidebarFoldCookie = 'lockstep-sidebar';

const oneYearInSeconds = 31_536_000;

export function parseSidebarFold(value: string | undefined): boolean {
  return value === 'folded';
}

export function keepSidebarFold(isFolded: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in a browser we support.
  document.cookie = `${sidebarFoldCookie}=${isFolded ? 'folded' : 'open'}; path=/; max-age=${oneYearInSeconds}; samesite=lax`;
}
