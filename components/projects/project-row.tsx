import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import type { ProjectOverview, ProjectSummary } from '@/contract/projects';

type ProjectRowProps = {
  project: ProjectSummary;
  /** Left out while it is not known, and for an archived project. */
  overview?: ProjectOverview | undefined;
};

export function ProjectRow({ project, overview }: ProjectRowProps) {
  return (
    <li className="border-line border-b">
      <Link
        href={`/projects/${project.id}`}
        className="grid grid-cols-[1fr_auto] items-center gap-x-16 gap-y-4 px-16 py-12 transition-colors hover:bg-fill focus-visible:outline-offset-[-2px] tablet:grid-cols-[48px_1fr_160px_112px]"
      >
        <span className="hidden font-mono text-ink-3 text-meta tablet:block">{project.key}</span>
        <span className="min-w-0">
          <span className="block truncate font-medium">{project.name}</span>
          <span className="block truncate text-ink-3 text-meta">
            {project.description || 'No description'}
          </span>
        </span>
        <span className="col-start-1 min-h-[1lh] text-ink-2 text-meta tabular-nums tablet:col-auto">
          {overview && <Work overview={overview} />}
        </span>
        {overview && <Faces overview={overview} />}
      </Link>
    </li>
  );
}

function Work({ overview: { openTasks, overdueTasks } }: { overview: ProjectOverview }) {
  if (openTasks === 0) return 'Nothing open';
  return (
    <>
      {openTasks === 1 ? '1 open task' : `${openTasks} open tasks`}
      {overdueTasks > 0 && <span className="text-danger"> · {overdueTasks} overdue</span>}
    </>
  );
}

function Faces({ overview: { members, memberCount } }: { overview: ProjectOverview }) {
  const hidden = memberCount - members.length;
  return (
    <span className="col-start-2 row-span-2 row-start-1 flex items-center justify-end -space-x-4 tablet:col-auto tablet:row-auto">
      {members.map(({ userId, name }) => (
        <span key={userId} className="rounded-round border-2 border-surface-0">
          <Avatar person={{ id: userId, name }} size={20} />
        </span>
      ))}
      {hidden > 0 && <span className="pl-8 text-ink-2 text-meta tabular-nums">+{hidden}</span>}
    </span>
  );
}
