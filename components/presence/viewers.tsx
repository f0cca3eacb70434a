'use client';

import { AvatarStack } from '@/components/ui/avatar-stack';
import { useViewers } from './use-viewers';

/** The faces of those who have the task open too. */
export function Viewers({ taskId }: { taskId: string }) {
  const people = useViewers(taskId).map(({ userId, name, isIdle }) => ({
    id: userId,
    name,
    presence: isIdle ? ('idle' as const) : ('online' as const),
  }));
  return <AvatarStack people={people} label="Viewing this task" size={20} />;
}
