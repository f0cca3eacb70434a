'use client';

import { useMemo } from 'react';
import { useFollowedProject, useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { Room } from './room';

/** The room of the project around it. */
export function ProjectRoom() {
  const { projectId, stream } = useFollowedProject();
  const name = useProject(({ project }) => project.name);
  const members = useProject((view) => view.members);
  const canWrite = usePermission('message.write');
  const canModerate = usePermission('project.manage');
  const target = useMemo(() => ({ projectId }), [projectId]);
  const people = useMemo(
    () => [...members.values()].map((member) => ({ id: member.userId, name: member.name })),
    [members],
  );
  return (
    <Room
      key={stream}
      target={target}
      people={people}
      canWrite={canWrite}
      canModerate={canModerate}
      placeholder={`Message ${name}`}
      emptyText="Talk here about the project. Nothing was said yet."
    />
  );
}
