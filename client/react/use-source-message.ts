'use client';

import { useEffect, useState } from 'react';
import type { Message } from '../../contract/messages';
import { useClient } from './client-context';

/**
 * The message that another one answers: from those that are loaded, else read once. Undefined while it is
 * being read, null when it cannot be.
 */
export function useSourceMessage(
  messageId: string,
  messages: readonly Message[] | null,
): Message | null | undefined {
  const client = useClient();
  const loaded = messages?.find(({ id }) => id === messageId);
  const [read, setRead] = useState<Message | null>();
  const isMissing = messages !== null && loaded === undefined;

  useEffect(() => {
    if (!isMissing) return;
    let isWanted = true;
    const read = client.fetchQuery<'getMessage'>(`/api/messages/${messageId}`).then(
      ({ message }) => message,
      () => null,
    );
    void read.then((message) => isWanted && setRead(message));
    return () => {
      isWanted = false;
    };
  }, [client, messageId, isMissing]);

  return loaded ?? read;
}
