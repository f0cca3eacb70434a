import { createContext, useContext } from 'react';

/** Whether this is the demo, which offers what no real installation has. */
export const DemoContext = createContext(false);

export function useIsDemo(): boolean {
  return useContext(DemoContext);
}
