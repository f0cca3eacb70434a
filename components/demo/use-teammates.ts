'use client';

import { sendCommand } from '@/client/http/api';
import { useFollowedProject } from '@/client/react/project-context';
import { useSavedValue } from '@/components/live/use-saved-value';
import { useIsDemo } from './demo-context';

export type Teammates = { isOn: boolean; set: (isOn: boolean) => void };

const pick = (answer: { isOn: boolean }) => answer.isOn;

/** The simulated teammates of the open project; null outside of the demo. */
export function useTeammates(): Teammates | null {
  const isDemo = useIsDemo();
  const { projectId } = useFollowedProject();
  const path = `/api/projects/${projectId}/teammates`;
  const { value, change } = useSavedValue<'getTeammates', boolean>({
    path: isDemo ? path : null,
    pick,
    async save(isOn) {
      await sendCommand<'simulateTeammates'>('POST', path, { isOn });
    },
  });
  return isDemo ? { isOn: value ?? false, set: change } : null;
}
