import { sendCommand } from '@/client/http/api';
import type { ProjectAccount } from '@/contract/admin-projects';
import type { Operation } from '../operation';

/** Archives a project, or brings back one that is archived. */
export function archiveOperation({ id, name, archivedAt, members }: ProjectAccount): Operation {
  const path = `/api/admin/projects/${id}`;
  const setArchived = (archived: boolean) => sendCommand<'setProjectArchived'>('PATCH', path, { archived });
  const people = members === 1 ? 'Its one member' : `Its ${members} members`;
  if (archivedAt === null) {
    return {
      title: `Archive ${name}?`,
      consequence: `${people} can still read it; nobody can change it until it is brought back.`,
      confirmLabel: 'Archive',
      run: () => setArchived(true),
      done: `Archived ${name}`,
    };
  }
  return {
    title: `Restore ${name}?`,
    consequence: `${people} can work on it again, as before.`,
    confirmLabel: 'Restore',
    run: () => setArchived(false),
    done: `Restored ${name}`,
  };
}
