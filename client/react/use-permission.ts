'use client';

import { can, type Permission } from '../../contract/permissions';
import { useClient } from './client-context';
import { useProject } from './project-context';

/** Whether the person may do something in this project now; nobody changes an archived one. */
export function usePermission(permission: Permission): boolean {
  const { userId } = useClient();
  return useProject(
    ({ members, project }) =>
      can(members.get(userId)?.role, permission) &&
      (project.archivedAt === null || permission === 'project.read'),
  );
}
