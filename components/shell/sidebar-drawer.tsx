'use client';

import { usePathname } from 'next/navigation';
import { Dialog } from 'radix-ui';
import { useEffect, useEffectEvent } from 'react';
import { scrimStyle } from '@/components/ui/dialog-style';
import { useReturnFocus } from '@/components/ui/use-return-focus';
import type { ShellData } from './shell-data';
import { Sidebar } from './sidebar';

type SidebarDrawerProps = {
  data: ShellData;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
};

/** The sidebar on a phone. It closes when one arrives somewhere. */
export function SidebarDrawer({ data, isOpen, onOpenChange }: SidebarDrawerProps) {
  const returnFocus = useReturnFocus(isOpen);
  const pathname = usePathname();
  const close = useEffectEvent(() => onOpenChange(false));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new path closes the drawer.
  useEffect(() => close(), [pathname]);

  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className={scrimStyle} />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={returnFocus}
          className="fixed inset-y-0 left-0 z-dialog w-drawer animate-drawer-in border-line border-r bg-surface-0 pb-[env(safe-area-inset-bottom)] outline-none data-[state=closed]:animate-drawer-out"
        >
          <Dialog.Title className="sr-only">Menu</Dialog.Title>
          <Sidebar data={data} isFolded={false} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
