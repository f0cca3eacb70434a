import type { ProjectRole } from './roles';

const rank: Record<ProjectRole, number> = { viewer: 0, commenter: 1, editor: 2, owner: 3 };

/**
 * The role table: the least role that may do each thing in a project. Services ask it before they
 * write, the interface asks it before it offers, and the tests are generated from it.
 */
export const leastRole = {
  'project.read': 'viewer',
  'comment.write': 'commenter',
  'message.write': 'commenter',
  'task.write': 'editor',
  'column.write': 'editor',
  'label.write': 'editor',
  'project.manage': 'owner',
  'member.manage': 'owner',
} as const satisfies Record<string, ProjectRole>;

export type Permission = keyof typeof leastRole;

/** Whether a project role (null: not a member) is enough for a permission. */
export function can(role: ProjectRole | null | undefined, permission: Permission): boolean {
  return role != null && rank[role] >= rank[leastRole[permission]];
}
