import type { Column } from '../../contract/columns';
import type { Label } from '../../contract/labels';
import type { Member } from '../../contract/members';
import type { Project, ProjectSummary } from '../../contract/projects';
import type { ProjectRole } from '../../contract/roles';
import type { columns, labels, projectMembers, projects } from '../../db/schema/projects';

export function presentProject(row: typeof projects.$inferSelect): Project {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    description: row.description,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
  };
}

export function presentSummary(row: typeof projects.$inferSelect, role: ProjectRole): ProjectSummary {
  return { ...presentProject(row), role };
}

export function presentMember(row: typeof projectMembers.$inferSelect, name: string): Member {
  return {
    userId: row.userId,
    name,
    role: row.role,
    version: row.version,
    joinedAt: row.joinedAt.toISOString(),
  };
}

export function presentColumn(row: typeof columns.$inferSelect): Column {
  return row;
}

export function presentLabel(row: typeof labels.$inferSelect): Label {
  return row;
}
