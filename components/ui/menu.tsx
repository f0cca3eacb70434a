'use client';

import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { MenuEntries } from './menu-entries';
import type { MenuEntry } from './menu-entry';
import { menuStyle } from './menu-style';

type MenuProps = {
  /** The button that opens it; one element that takes a ref. */
  trigger: ReactNode;
  entries: readonly MenuEntry[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** Both, when a key opens the menu as well as its button. */
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

export function Menu({
  trigger,
  entries,
  align = 'start',
  side = 'bottom',
  isOpen,
  onOpenChange,
}: MenuProps) {
  return (
    <DropdownMenu.Root open={isOpen} onOpenChange={onOpenChange} modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className={menuStyle}
          align={align}
          side={side}
          sideOffset={4}
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            // An entry has sent the focus on, to a field or a dialog.
            if (document.activeElement !== document.body) event.preventDefault();
          }}
          loop
        >
          <MenuEntries entries={entries} parts={DropdownMenu} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
