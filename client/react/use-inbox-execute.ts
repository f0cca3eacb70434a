'use client';

import { useCallback } from 'react';
import type { CommandName, CommandRequest } from '../../contract/commands';
import { userStream } from '../../contract/streams';
import type { Settlement } from '../outbox/operation';
import { useClient } from './client-context';

export type InboxExecute = <Name extends CommandName>(
  name: Name,
  input: CommandRequest<Name>,
) => Promise<Settlement<Name>>;

/** Changes the person's own inbox: shown at once, and gone again when it is refused. */
export function useInboxExecute(): InboxExecute {
  const client = useClient();
  return useCallback(
    async (name, input) => {
      const { mutationId, settled } = client.execute(name, input, userStream(client.userId));
      const settlement = await settled;
      if (!settlement.ok) client.outbox.remove(mutationId);
      return settlement;
    },
    [client],
  );
}
