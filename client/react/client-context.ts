'use client';

import { createContext, useContext } from 'react';
import type { LockstepClient } from '../lockstep-client';

/** Null only outside of the signed-in pages. */
export const ClientContext = createContext<LockstepClient | null>(null);

/** The page's one live client. */
export function useClient(): LockstepClient {
  const client = useContext(ClientContext);
  if (!client) throw new Error('There is no live client around this component');
  return client;
}
