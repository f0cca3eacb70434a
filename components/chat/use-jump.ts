'use client';

import { useCallback, useState } from 'react';
import type { FollowedRoom } from '@/client/followed-rooms';
import { useClient } from '@/client/react/client-context';
import { showToast } from '@/components/ui/toast-queue';

type Jump = {
  /** The message that is to be shown once it is loaded. */
  wantedId: string | null;
  jumpTo: (messageId: string) => void;
  forget: () => void;
};

/** Leads to a message of the room, loading what lies between. */
export function useJump(room: FollowedRoom): Jump {
  const { fetchQuery } = useClient();
  const [wantedId, setWantedId] = useState<string | null>(null);

  const jumpTo = useCallback(
    (messageId: string) => {
      const load = async () => {
        if (room.sync.state?.messages?.some(({ id }) => id === messageId)) return;
        const { message } = await fetchQuery<'getMessage'>(`/api/messages/${messageId}`);
        await room.messages.loadBackTo(message.number);
      };
      setWantedId(messageId);
      load().catch(() => {
        setWantedId(null);
        showToast({ message: 'That message could not be loaded', tone: 'danger' });
      });
    },
    [room, fetchQuery],
  );
  return { wantedId, jumpTo, forget: useCallback(() => setWantedId(null), []) };
}
