'use client';

import { Megaphone } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useInstanceNotices } from '@/client/react/use-instance-notices';
import { DismissButton } from './dismiss-button';
import { dismissBanner, dismissedBanner, subscribeToDismissal } from './dismissed-banner';
import { Notice } from './notice';

/** What admins say to everybody, until they take it back or the reader puts it away. */
export function InstanceBanner() {
  const { banner } = useInstanceNotices();
  // The server cannot know what was put away: it leaves the banner out rather than let it flash.
  const dismissed = useSyncExternalStore(subscribeToDismissal, dismissedBanner, () => banner?.id ?? null);
  if (!banner || banner.id === dismissed) return null;
  return (
    <Notice
      icon={<Megaphone />}
      tone="info"
      action={<DismissButton onDismiss={() => dismissBanner(banner.id)} />}
    >
      {banner.text} <span className="text-ink-3">{banner.postedBy}</span>
    </Notice>
  );
}
