'use client';

import { ContextMenu as RadixContextMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { MenuEntries } from './menu-entries';
import type { MenuEntry } from './menu-entry';
import { menuStyle } from './menu-style';

type ContextMenuProps = {
  entries: readonly MenuEntry[];
  /** What is right-clicked or long-pressed. The same entries must also be reachable by a button (`Menu`). */
  children: ReactNode;
};

export function ContextMenu({ entries, children }: ContextMenuProps) {
  return (
    <RadixContextMenu.Root modal={false}>
      <RadixContextMenu.Trigger asChild>{children}</RadixContextMenu.Trigger>
      <RadixContextMenu.Portal>
        <RadixContextMenu.Content className={menuStyle} collisionPadding={8} loop>
          <MenuEntries entries={entries} parts={RadixContextMenu} />
        </RadixContextMenu.Content>
      </RadixContextMenu.Portal>
    </RadixContextMenu.Root>
  );
}
