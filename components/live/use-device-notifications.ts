'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { closeShown } from '@/client/push/this-device';
import { useUser } from '@/client/react/use-user';
import { isUnread } from '@/contract/inbox-state';

/** A push may be quicker than this page's own news of the entry, of which it then knows nothing yet. */
const newsMs = 10_000;

/** Opens what a notification of this device leads to, and takes those away whose entry was read somewhere. */
export function useDeviceNotifications(): void {
  const router = useRouter();
  const inbox = useUser((view) => view.inbox);

  useEffect(() => {
    const worker = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
    const open = ({ data }: MessageEvent<{ open?: string }>) => {
      if (data.open !== undefined) router.push(data.open);
    };
    worker?.addEventListener('message', open);
    return () => worker?.removeEventListener('message', open);
  }, [router]);

  useEffect(() => {
    if (!inbox) return;
    const isRead = ({ notificationId, shownAtMs }: { notificationId: string; shownAtMs: number }) => {
      const entry = inbox.entries.get(notificationId);
      if (entry !== undefined) return !isUnread(entry);
      return inbox.unread === 0 && Date.now() - shownAtMs > newsMs;
    };
    // What cannot be taken away here goes with a click.
    closeShown(isRead).catch(() => {});
  }, [inbox]);
}
