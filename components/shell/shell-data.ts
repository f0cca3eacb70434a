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

export type ShellConversation = {
  id: string;
  href: string;
  name: string;
  kind: 'direct' | 'group' | 'admins';
  /** Of two people the one who is not oneself. */
  other: ShellPerson | undefined;
  unread: number;
  hasDraft: boolean;
};

export type ShellProject = {
  id: string;
  key: string;
  name: string;
  /** Messages in its chat. */
  unread?: number;
  /** Who is in it now. */
  people?: readonly ShellPerson[];
};

/** All that the frame shows around a page; the same for the sidebar, the rail, the drawer and the phone's bar. */
export type ShellData = {
  user: ShellPerson & { email: string };
  /** Above the projects: inbox, my tasks. */
  links: readonly ShellLink[];
  projects: readonly ShellProject[];
  conversations: readonly ShellConversation[];
  peopleOnline: readonly ShellPerson[];
  /** The chat of the board that is open, for the phone's bar. */
  chat: { unread: number; onOpen: () => void } | undefined;
  /** Opens search; without it the search row is left out. */
  onSearch?: () => void;
  /** Opens the dialog for a new conversation. */
  onNewMessage: () => void;
  /** Opens the dialog for a new project; without it the button is left out. */
  onNewProject?: () => void;
  /** The user's menu, below the theme: settings, administration, sign out. */
  userMenu: readonly MenuEntry[];
};
