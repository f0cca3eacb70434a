'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { closeShown } from '@/client/push/this-device';
import { useUser } from '@/client/react/use-user';
import { isUnread } from '@/contract/inbox-state';

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
    const isRead = (id: string) => {
      const entry = inbox.entries.get(id);
      return inbox.unread === 0 || (entry !== undefined && !isUnread(entry));
    };
    // What cannot be taken away here goes with a click.
    closeShown(isRead).catch(() => {});
  }, [inbox]);
}
