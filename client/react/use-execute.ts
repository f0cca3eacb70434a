'use client';

import { useCallback, useContext } from 'react';
import type { CommandName, CommandRequest } from '../../contract/commands';
import type { Settlement } from '../outbox/operation';
import { useClient } from './client-context';
import { ProjectContext } from './project-context';

export type Execute = <Name extends CommandName>(
  name: Name,
  input: CommandRequest<Name>,
) => { mutationId: string; settled: Promise<Settlement<Name>> };

/**
 * Makes changes. They show at once; `settled` tells the server's word, for what must be said in words
 * (a refused form). The `mutationId` is the id of what a create command creates.
 */
export function useExecute(): Execute {
  const client = useClient();
  const stream = useContext(ProjectContext)?.stream ?? null;
  return useCallback((name, input) => client.execute(name, input, stream), [client, stream]);
}
