import type { ComponentType } from 'react';
import { AsTyped } from './as-typed';

/**
 * Loads the reader of Markdown. Pages do it while the line is good, so that it is there when the line is
 * gone; where it cannot be loaded, text stays as it was typed instead of taking the page down.
 */
export async function loadMarkdownView(): Promise<ComponentType<{ text: string }>> {
  try {
    return (await import('./markdown-view')).MarkdownView;
  } catch {
    return AsTyped;
  }
}
