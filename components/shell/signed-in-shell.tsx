'use client';

import { LayoutGrid, LogOut, Settings, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { signOut } from '@/client/http/auth';
import { useUser } from '@/client/react/use-user';
import { showCursors, useAreCursorsShown } from '@/components/presence/cursor-setting';
import { LiveNewProjectDialog } from '@/components/projects/live-new-project-dialog';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { AppShell } from './app-shell';
import type { ShellData } from './shell-data';

type SignedInShellProps = { isInitiallyFolded: boolean; children: ReactNode };

/** The frame of the signed-in pages, filled from the person's own live stream. */
export function SignedInShell({ isInitiallyFolded, children }: SignedInShellProps) {
  const [isCreating, setIsCreating] = useState(false);
  const user = useUser((view) => view.user);
  const projects = useUser((view) => view.projects);
  const areCursorsShown = useAreCursorsShown();
  if (!user || !projects) return null;

  const data: ShellData = {
    user,
    links: [{ href: '/projects', label: 'Projects', icon: <LayoutGrid /> }],
    projects: [...projects.values()],
    peopleOnline: [],
    onNewProject: () => setIsCreating(true),
    userMenu: userMenu(user.role === 'admin', areCursorsShown),
  };
  return (
    <AppShell data={data} isInitiallyFolded={isInitiallyFolded}>
      {children}
      <LiveNewProjectDialog isOpen={isCreating} onOpenChange={setIsCreating} />
    </AppShell>
  );
}

function userMenu(isAdmin: boolean, areCursorsShown: boolean): MenuEntry[] {
  const administration: MenuEntry[] = isAdmin
    ? [{ kind: 'link', label: 'People', icon: <Users />, href: '/admin/users' }]
    : [];
  return [
    { kind: 'check', label: 'Live cursors', isChecked: areCursorsShown, onChange: showCursors },
    { kind: 'link', label: 'Settings', icon: <Settings />, href: '/settings' },
    ...administration,
    { kind: 'separator' },
    { kind: 'action', label: 'Sign out', icon: <LogOut />, onSelect: leave },
  ];
}

/** A whole page load, so that nothing of the person stays in memory. */
function leave(): void {
  void signOut().finally(() => window.location.assign('/sign-in'));
}
