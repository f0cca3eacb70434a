import type { ProjectRole } from '@/contract/roles';

/** The roles in a project as people call them, the one that may most first. */
export const projectRoleNames: Record<ProjectRole, string> = {
  owner: 'Owner',
  editor: 'Editor',
  commenter: 'Commenter',
  viewer: 'Viewer',
};

/** What each role may do, in one line. */
export const projectRoleHints: Record<ProjectRole, string> = {
  owner: 'Everything, members and settings too',
  editor: 'All of the work: tasks, columns, labels',
  commenter: 'Reads and comments',
  viewer: 'Reads',
};

export const projectRoleOptions = (Object.keys(projectRoleNames) as ProjectRole[]).map((role) => ({
  value: role,
  label: projectRoleNames[role],
}));
