'use client';

import { useMemo } from 'react';
import { useFollowedProject, useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { useMemberPeople } from '@/components/writing/use-member-people';
import { Room } from './room';
import { useMakeTask } from './use-make-task';

/** The room of the project around it. */
export function ProjectRoom() {
  const { projectId, stream } = useFollowedProject();
  const name = useProject(({ project }) => project.name);
  const people = useMemberPeople();
  const canWrite = usePermission('message.write');
  const canModerate = usePermission('project.manage');
  const makeTask = useMakeTask();
  const target = useMemo(() => ({ projectId }), [projectId]);
  return (
    <Room
      key={stream}
      target={target}
      people={people}
      canWrite={canWrite}
      canModerate={canModerate}
      makeTask={makeTask}
      placeholder={`Message ${name}`}
      emptyText={canWrite ? 'Talk here about the project. Nothing was said yet.' : 'Nothing was said here.'}
    />
  );
}
