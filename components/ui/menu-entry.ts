import type { ReactNode } from 'react';

type Choice = { value: string; label: string; icon?: ReactNode };

/** One line of a menu. The same list serves a button's menu and the context menu of the same thing. */
export type MenuEntry =
  | {
      kind: 'action';
      label: string;
      icon?: ReactNode;
      shortcut?: string;
      isDanger?: boolean;
      isDisabled?: boolean;
      onSelect: () => void;
    }
  | { kind: 'link'; label: string; icon?: ReactNode; shortcut?: string; href: string }
  | {
      kind: 'check';
      label: string;
      shortcut?: string;
      isChecked: boolean;
      onChange: (isChecked: boolean) => void;
    }
  | {
      kind: 'choice';
      label: string;
      value: string;
      choices: readonly Choice[];
      onChange: (value: string) => void;
    }
  | { kind: 'submenu'; label: string; icon?: ReactNode; shortcut?: string; entries: readonly MenuEntry[] }
  | { kind: 'separator' };
