'use client';

import { useCallback } from 'react';
import type { CommandName, CommandRequest } from '../../contract/commands';
import type { Settlement } from '../outbox/operation';
import { useClient } from './client-context';
import { useExecute } from './use-execute';

export type Submit = <Name extends CommandName>(
  name: Name,
  input: CommandRequest<Name>,
) => Promise<Settlement<Name>>;

/** Makes a change for a form, which says a refusal beside its fields and keeps what was typed itself. */
export function useSubmit(): Submit {
  const { outbox } = useClient();
  const execute = useExecute();
  return useCallback(
    async (name, input) => {
      const { mutationId, settled } = execute(name, input);
      const settlement = await settled;
      if (!settlement.ok) outbox.remove(mutationId);
      return settlement;
    },
    [execute, outbox],
  );
}
