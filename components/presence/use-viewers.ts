import { useMemo } from 'react';
import { useClient } from '@/client/react/client-context';
import { useFollowedProject } from '@/client/react/project-context';
import { useSignals } from '@/client/react/use-signals';
import type { OnlineMember } from '@/contract/socket';

/** Who else has a task open now. */
export function useViewers(taskId: string): readonly OnlineMember[] {
  const { projectId } = useFollowedProject();
  const { userId } = useClient();
  const online = useSignals((state) => state.online.get(projectId));
  return useMemo(
    () => (online ?? []).filter((member) => member.viewing === taskId && member.userId !== userId),
    [online, taskId, userId],
  );
}

/** One of them, for a card: it draws again only when somebody comes to its task or leaves it. */
export function useViewer(taskId: string): OnlineMember | undefined {
  const { projectId } = useFollowedProject();
  const { userId } = useClient();
  return useSignals((state) =>
    state.online.get(projectId)?.find((member) => member.viewing === taskId && member.userId !== userId),
  );
}
