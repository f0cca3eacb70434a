import type { ReactNode } from 'react';

export type PickerOption = {
  value: string;
  label: string;
  icon?: ReactNode;
  /** Said after the label in a quieter voice: an e-mail, "not in this project". */
  hint?: string;
  /** Found by, but not shown. */
  keywords?: string;
  isDisabled?: boolean;
};
