'use client';

import { Inbox, LayoutGrid } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type ReactNode, useMemo, useState } from 'react';
import { useSignals } from '@/client/react/use-signals';
import { useUnreadTotal } from '@/client/react/use-unread';
import { useUser } from '@/client/react/use-user';
import { NewMessageDialog } from '@/components/chat/conversations/new-message-dialog';
import { useConversationList } from '@/components/chat/conversations/use-conversation-list';
import { useOfferedChat } from '@/components/chat/dock/offered-chat';
import { SyncInspector } from '@/components/inspector/sync-inspector';
import { useDeviceNotifications } from '@/components/live/use-device-notifications';
import { DisconnectedNotice } from '@/components/notices/disconnected-notice';
import { InstanceBanner } from '@/components/notices/instance-banner';
import { OutdatedNotice } from '@/components/notices/outdated-notice';
import { SignedOutNotice } from '@/components/notices/signed-out-notice';
import { useAreCursorsShown } from '@/components/presence/cursor-setting';
import { LiveNewProjectDialog } from '@/components/projects/live-new-project-dialog';
import { SearchDialog } from '@/components/search/search-dialog';
import { useShortcuts } from '@/components/shortcuts/use-shortcuts';
import { accountMenu } from './account-menu';
import { AppShell } from './app-shell';
import { peopleOnline } from './people-online';
import type { ShellData } from './shell-data';
import { useShellProjects } from './use-shell-projects';
import { useUnreadMark } from './use-unread-mark';

type SignedInShellProps = { isInitiallyFolded: boolean; children: ReactNode };

/** The frame of the signed-in pages, filled from the person's own live stream. */
export function SignedInShell({ isInitiallyFolded, children }: SignedInShellProps) {
  const [isCreating, setIsCreating] = useState(false);
  const [isWriting, setIsWriting] = useState(false);
  const [isSearching, setIsSearching] = useState(false);
  const [isInspecting, setIsInspecting] = useState(false);
  const router = useRouter();
  const user = useUser((view) => view.user);
  useShortcuts({
    search: () => setIsSearching(true),
    goToInbox: () => router.push('/inbox'),
    goToAdministration: () => user?.role === 'admin' && router.push('/admin/presence'),
    inspectSync: () => setIsInspecting(true),
  });
  const projects = useShellProjects();
  const unread = useUser((view) => view.inbox.unread);
  const rooms = useUser((view) => view.rooms);
  const online = useSignals((state) => state.online);
  const people = useMemo(() => peopleOnline(online), [online]);
  const conversations = useConversationList(people);
  const areCursorsShown = useAreCursorsShown();
  const chat = useOfferedChat();
  useUnreadMark(useUnreadTotal());
  useDeviceNotifications();
  if (!user || !projects) return null;

  const data: ShellData = {
    user,
    links: [
      { href: '/inbox', label: 'Inbox', icon: <Inbox />, count: unread ?? 0 },
      { href: '/projects', label: 'Projects', icon: <LayoutGrid /> },
    ],
    projects,
    conversations,
    peopleOnline: people,
    chat: chat ? { unread: rooms?.get(chat.stream)?.unread ?? 0, onOpen: chat.open } : undefined,
    onSearch: () => setIsSearching(true),
    onNewMessage: () => setIsWriting(true),
    onNewProject: () => setIsCreating(true),
    userMenu: accountMenu({
      isAdmin: user.role === 'admin',
      areCursorsShown,
      onInspect: () => setIsInspecting(true),
    }),
  };
  return (
    <AppShell data={data} isInitiallyFolded={isInitiallyFolded}>
      <InstanceBanner />
      <SignedOutNotice />
      <DisconnectedNotice />
      <OutdatedNotice />
      {children}
      <SearchDialog isOpen={isSearching} onOpenChange={setIsSearching} />
      <SyncInspector isOpen={isInspecting} onOpenChange={setIsInspecting} />
      <NewMessageDialog isOpen={isWriting} onOpenChange={setIsWriting} />
      <LiveNewProjectDialog isOpen={isCreating} onOpenChange={setIsCreating} />
    </AppShell>
  );
}
