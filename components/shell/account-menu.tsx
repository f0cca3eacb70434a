import { Cable, LogOut, Settings, ShieldCheck } from 'lucide-react';
import { signOut } from '@/client/http/auth';
import { showCursors } from '@/components/presence/cursor-setting';
import type { MenuEntry } from '@/components/ui/menu-entry';

type AccountMenuOptions = { isAdmin: boolean; areCursorsShown: boolean; onInspect: () => void };

/** What stands behind one's own name. */
export function accountMenu({ isAdmin, areCursorsShown, onInspect }: AccountMenuOptions): MenuEntry[] {
  const administration: MenuEntry[] = isAdmin
    ? [{ kind: 'link', label: 'Administration', icon: <ShieldCheck />, href: '/admin/presence' }]
    : [];
  return [
    { kind: 'check', label: 'Live cursors', isChecked: areCursorsShown, onChange: showCursors },
    { kind: 'action', label: 'Connection', icon: <Cable />, shortcut: 'Shift+S', onSelect: onInspect },
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
