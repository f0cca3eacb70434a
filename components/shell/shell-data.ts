import type { ReactNode } from 'react';
import type { MenuEntry } from '@/components/ui/menu-entry';

export type ShellPerson = { id: string; name: string; presence?: 'online' | 'idle' };

export type ShellLink = {
  href: string;
  label: string;
  icon: ReactNode;
  /** Unread things behind it; none when zero. */
  count?: number;
};

export type ShellProject = {
  id: string;
  key: string;
  name: string;
  hasUnread?: boolean;
  /** Who is in it now. */
  people?: readonly ShellPerson[];
};

/** All that the frame shows around a page; the same for the sidebar, the rail, the drawer and the phone's bar. */
export type ShellData = {
  user: ShellPerson & { email: string };
  /** Above the projects: inbox, my tasks. */
  links: readonly ShellLink[];
  projects: readonly ShellProject[];
  peopleOnline: readonly ShellPerson[];
  /** Opens search; without it the search row is left out. */
  onSearch?: () => void;
  /** Opens the dialog for a new project; without it the button is left out. */
  onNewProject?: () => void;
  /** The user's menu, below the theme: settings, administration, sign out. */
  userMenu: readonly MenuEntry[];
};
