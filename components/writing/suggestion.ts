import type { ReactNode } from 'react';

/** One line that can be chosen, and what it puts into the text. */
export type Suggestion = {
  id: string;
  label: string;
  /** Said after the label in a quieter voice. */
  hint?: string | undefined;
  icon?: ReactNode;
  insert: string;
};

export const suggestionsShown = 8;
