import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { LiveProvider } from '@/components/live/live-provider';
import { parseSidebarFold, sidebarFoldCookie } from '@/components/shell/sidebar-fold';
import { SignedInShell } from '@/components/shell/signed-in-shell';
import { executeQuery } from '@/server/commands/query';
import { requirePageActor } from '@/server/http/page-actor';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requirePageActor();
  const snapshot = await executeQuery(actor, 'getMySnapshot', {});
  const fold = (await cookies()).get(sidebarFoldCookie)?.value;
  return (
    <LiveProvider snapshot={snapshot}>
      <SignedInShell isInitiallyFolded={parseSidebarFold(fold)}>{children}</SignedInShell>
    </LiveProvider>
  );
}
