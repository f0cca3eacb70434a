'use client';

import { useEffect, useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { showToast } from '@/components/ui/toast-queue';
import type { AppError } from '@/contract/errors';
import { useIsDemo } from './demo-context';

export type Teammates = { isOn: boolean; set: (isOn: boolean) => void };

/** The simulated teammates of the open project; null outside of the demo. */
export function useTeammates(): Teammates | null {
  const isDemo = useIsDemo();
  const client = useClient();
  const { projectId } = useFollowedProject();
  const [isOn, setIsOn] = useState(false);
  const path = `/api/projects/${projectId}/teammates`;

  useEffect(() => {
    if (!isDemo) return;
    client.fetchQuery<'getTeammates'>(`/api/projects/${projectId}/teammates`).then(
      (answer) => setIsOn(answer.isOn),
      () => {},
    );
  }, [isDemo, client, projectId]);

  if (!isDemo) return null;
  return {
    isOn,
    set(wanted) {
      setIsOn(wanted);
      sendCommand<'simulateTeammates'>('POST', path, { isOn: wanted }).catch((error: AppError) => {
        setIsOn(!wanted);
        showToast({ message: error.message, tone: 'danger' });
      });
    },
  };
}
