'use client';

import { useFollowedProject, useProject } from '@/client/react/project-context';
import { useSignals } from '@/client/react/use-signals';
import { useUser } from '@/client/react/use-user';
import { AvatarStack } from '@/components/ui/avatar-stack';
import { useFollowing } from './following';

/** Who has the project open now; a click on a face follows that person. */
export function HereNow() {
  const { projectId } = useFollowedProject();
  const me = useUser((view) => view.user.id);
  const online = useSignals((state) => state.online.get(projectId)) ?? [];
  const { follow } = useFollowing();
  const tasks = useProject((view) => view.tasks);
  const placeOf = (taskId: string | null) => {
    const key = taskId && tasks.get(taskId)?.key;
    return key ? `in ${key}` : undefined;
  };
  const others = online
    .filter(({ userId }) => userId !== me)
    .map(({ userId, name, isIdle, viewing }) => ({
      id: userId,
      name,
      detail: placeOf(viewing),
      presence: isIdle ? ('idle' as const) : ('online' as const),
    }));
  return (
    <AvatarStack
      people={others}
      label="Here now"
      size={24}
      actionLabel="Follow"
      onSelect={({ id, name }) => follow({ id, name })}
    />
  );
}
