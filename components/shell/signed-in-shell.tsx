'use client';

import { Activity, Inbox, LayoutGrid, LogOut, Settings, Users } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { signOut } from '@/client/http/auth';
import { useSignals } from '@/client/react/use-signals';
import { useUnreadTotal } from '@/client/react/use-unread';
import { useUser } from '@/client/react/use-user';
import { NewMessageDialog } from '@/components/chat/conversations/new-message-dialog';
import { useConversationList } from '@/components/chat/conversations/use-conversation-list';
import { useOfferedChat } from '@/components/chat/dock/offered-chat';
import { showCursors, useAreCursorsShown } from '@/components/presence/cursor-setting';
import { LiveNewProjectDialog } from '@/components/projects/live-new-project-dialog';
import { SearchDialog } from '@/components/search/search-dialog';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import type { MenuEntry } from '@/components/ui/menu-entry';
import { projectStream } from '@/contract/streams';
import { AppShell } from './app-shell';
import { peopleOnline } from './people-online';
import type { ShellData } from './shell-data';
import { useUnreadMark } from './use-unread-mark';

type SignedInShellProps = { isInitiallyFolded: boolean; children: ReactNode };

/** The frame of the signed-in pages, filled from the person's own live stream. */
export function SignedInShell({ isInitiallyFolded, children }: SignedInShellProps) {
  const [isCreating, setIsCreating] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [isSearching, setIsSearching] = useState(false);
  const router = useRouter();
  useShortcuts({ search: () => setIsSearching(true), goToInbox: () => router.push('/inbox') });
  const user = useUser((view) => view.user);
  const projects = useUser((view) => view.projects);
  const unread = useUser((view) => view.inbox.unread);
  const rooms = useUser((view) => view.rooms);
  const online = useSignals((state) => state.online);
  const people = useMemo(() => peopleOnline(online), [online]);
  const conversations = useConversationList(people);
  const areCursorsShown = useAreCursorsShown();
  const chat = useOfferedChat();
  useUnreadMark(useUnreadTotal());
  if (!user || !projects) return null;

  const data: ShellData = {
    user,
    links: [
      { href: '/inbox', label: 'Inbox', icon: <Inbox />, count: unread ?? 0 },
      { href: '/projects', label: 'Projects', icon: <LayoutGrid /> },
    ],
    projects: [...projects.values()].map((project) => ({
      ...project,
      unread: rooms?.get(projectStream(project.id))?.unread ?? 0,
      people: peopleOnline(new Map([[project.id, online.get(project.id) ?? []]])).filter(
        ({ id }) => id !== user.id,
      ),
    })),
    conversations,
    peopleOnline: people,
    chat: chat ? { unread: rooms?.get(chat.stream)?.unread ?? 0, onOpen: chat.open } : undefined,
    onSearch: () => setIsSearching(true),
    onNewMessage: () => setIsWriting(true),
    onNewProject: () => setIsCreating(true),
    userMenu: userMenu(user.role === 'admin', areCursorsShown),
  };
  return (
    <AppShell data={data} isInitiallyFolded={isInitiallyFolded}>
      {children}
      <SearchDialog isOpen={isSearching} onOpenChange={setIsSearching} />
      <NewMessageDialog isOpen={isWriting} onOpenChange={setIsWriting} />
      <LiveNewProjectDialog isOpen={isCreating} onOpenChange={setIsCreating} />
    </AppShell>
  );
}

function userMenu(isAdmin: boolean, areCursorsShown: boolean): MenuEntry[] {
  const administration: MenuEntry[] = isAdmin
    ? [
        { kind: 'link', label: 'People', icon: <Users />, href: '/admin/users' },
        { kind: 'link', label: 'Presence', icon: <Activity />, href: '/admin/presence' },
      ]
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
