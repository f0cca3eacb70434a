import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import type { Project } from '@/contract/projects';

export type ListedProject = Pick<Project, 'id' | 'key' | 'name' | 'description' | 'archivedAt'> & {
  openTasks?: number;
  overdueTasks?: number;
  members?: readonly { id: string; name: string }[];
};

const shownFaces = 5;

export function ProjectRow({ project }: { project: ListedProject }) {
  const { openTasks, overdueTasks = 0, members = [] } = project;
  return (
    <li className="border-line border-b">
      <Link
        href={`/projects/${project.id}`}
        className="grid grid-cols-[1fr_auto] items-center gap-x-16 gap-y-4 px-16 py-12 transition-colors hover:bg-fill focus-visible:outline-offset-[-2px] tablet:grid-cols-[48px_1fr_160px_112px]"
      >
        <span className="hidden font-mono text-ink-3 text-meta tablet:block">{project.key}</span>
        <span className="min-w-0">
          <span className="flex items-baseline gap-8">
            <span className="truncate font-medium">{project.name}</span>
            {project.archivedAt && <span className="text-ink-3 text-meta">Archived</span>}
          </span>
          <span className="block truncate text-ink-3 text-meta">
            {project.description || 'No description'}
          </span>
        </span>
        <span className="col-start-1 text-ink-2 text-meta tabular-nums tablet:col-auto">
          {openTasks !== undefined && (openTasks === 1 ? '1 open task' : `${openTasks} open tasks`)}
          {overdueTasks > 0 && <span className="text-danger"> · {overdueTasks} overdue</span>}
        </span>
        <Faces members={members} />
      </Link>
    </li>
  );
}

function Faces({ members }: { members: readonly { id: string; name: string }[] }) {
  const hidden = members.length - shownFaces;
  return (
    <span className="col-start-2 row-span-2 row-start-1 flex items-center justify-end -space-x-4 tablet:col-auto tablet:row-auto">
      {members.slice(0, shownFaces).map((member) => (
        <span key={member.id} className="rounded-round border-2 border-surface-0">
          <Avatar person={member} size={20} />
        </span>
      ))}
      {hidden > 0 && <span className="pl-8 text-ink-2 text-meta tabular-nums">+{hidden}</span>}
    </span>
  );
}
