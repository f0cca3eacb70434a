'use client';

import { LogOut } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useStore } from 'zustand';
import { useClient } from '@/client/react/client-context';
import { LinkButton } from '@/components/ui/link-button';
import type { SessionRevocationReason } from '@/contract/socket';
import { Notice } from './notice';

const reasonWords: Record<SessionRevocationReason, string> = {
  signedOut: 'You were signed out here.',
  signedOutByAdmin: 'An administrator signed you out.',
  passwordChanged: 'You were signed out because your password was changed.',
  deactivated: 'Your account was deactivated.',
  expired: 'Your sign-in has expired.',
};

/** Why nothing is live any more, and the way back to this page. */
export function SignedOutNotice() {
  const { connectionStore } = useClient();
  const isSignedOut = useStore(connectionStore, (state) => state.isSignedOut);
  const reason = useStore(connectionStore, (state) => state.signedOutReason);
  const pathname = usePathname();
  if (!isSignedOut) return null;
  return (
    <Notice
      icon={<LogOut />}
      tone="danger"
      action={
        <LinkButton size="small" href={`/sign-in?callbackUrl=${encodeURIComponent(pathname)}`}>
          Sign in
        </LinkButton>
      }
    >
      {reason === null ? 'You are signed out.' : reasonWords[reason]}
    </Notice>
  );
}
