import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { DemoProvider } from '@/components/demo/demo-provider';
import { LiveProvider } from '@/components/live/live-provider';
import { parseSidebarFold, sidebarFoldCookie } from '@/components/shell/sidebar-fold';
import { SignedInShell } from '@/components/shell/signed-in-shell';
import { executeQuery } from '@/server/commands/query';
import { requirePageActor } from '@/server/http/page-actor';
import { offeredDemoPeople } from '@/server/identity/demo-access';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const actor = await requirePageActor();
  const [snapshot, { banner }] = await Promise.all([
    executeQuery(actor, 'getMySnapshot', {}),
    executeQuery(actor, 'getBanner', {}),
  ]);
  const fold = (await cookies()).get(sidebarFoldCookie)?.value;
  const isDemo = offeredDemoPeople(Object.fromEntries(await headers())).length > 0;
  return (
    <LiveProvider snapshot={snapshot} banner={banner}>
      <DemoProvider isDemo={isDemo}>
        <SignedInShell isInitiallyFolded={parseSidebarFold(fold)}>{children}</SignedInShell>
      </DemoProvider>
    </LiveProvider>
  );
}
