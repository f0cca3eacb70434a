'use client';

import { type ReactNode, useState } from 'react';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { TooltipProvider } from '@/components/ui/tooltip-provider';
import { PhoneNav } from './phone-nav';
import type { ShellData } from './shell-data';
import { Sidebar } from './sidebar';
import { SidebarDrawer } from './sidebar-drawer';
import { keepSidebarFold } from './sidebar-fold';

type AppShellProps = {
  data: ShellData;
  /** From the `sidebarFoldCookie` of the request. */
  isInitiallyFolded?: boolean;
  /** One page: usually a `Bar` and a `Main`. */
  children: ReactNode;
};

/** The frame of every signed-in page: places on the left, the page beside it; on a phone a bar at the foot. */
export function AppShell({ data, isInitiallyFolded = false, children }: AppShellProps) {
  const [isFolded, setIsFolded] = useState(isInitiallyFolded);
  const [isDrawerOpen, setIsDrawerOpen] = useState(false);

  const toggleFold = () => {
    setIsFolded(!isFolded);
    keepSidebarFold(!isFolded);
  };
  useShortcuts({ foldSidebar: toggleFold });

  return (
    <TooltipProvider>
      <div className="flex h-dvh flex-col tablet:flex-row">
        <aside
          aria-label="Sidebar"
          className={`hidden shrink-0 border-line border-r bg-surface-0 tablet:block ${isFolded ? 'w-rail' : 'w-sidebar'}`}
        >
          <Sidebar data={data} isFolded={isFolded} onToggleFold={toggleFold} />
        </aside>
        <div className="flex min-h-0 min-w-0 flex-1 flex-col">{children}</div>
        <PhoneNav data={data} onMenu={() => setIsDrawerOpen(true)} />
        <SidebarDrawer data={data} isOpen={isDrawerOpen} onOpenChange={setIsDrawerOpen} />
      </div>
    </TooltipProvider>
  );
}
