import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { InboxScreen } from '@/components/inbox/inbox-screen';

export const metadata: Metadata = { title: 'Inbox' };

/** The list stays where it is while what it leads to comes and goes beside it. */
export default function InboxLayout({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <InboxScreen />
      {children}
    </Suspense>
  );
}
