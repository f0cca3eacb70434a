'use client';

import { useSyncExternalStore } from 'react';
import { parseTheme, type Theme, themeCookie } from './theme';

const oneYearInSeconds = 31_536_000;
const listeners = new Set<() => void>();

/** The chosen theme, and how to choose another. The page's root element is the state; a cookie keeps it. */
export function useTheme(): { theme: Theme; setTheme: (theme: Theme) => void } {
  const theme = useSyncExternalStore(subscribe, readTheme, () => 'system' as const);
  return { theme, setTheme };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function readTheme(): Theme {
  return parseTheme(document.documentElement.dataset.theme);
}

function setTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in a browser we support.
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${oneYearInSeconds}; samesite=lax`;
  for (const listener of listeners) listener();
}
