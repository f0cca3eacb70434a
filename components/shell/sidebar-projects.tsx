'use client';

import { Plus } from 'lucide-react';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { ProjectTile } from './project-tile';
import type { ShellData, ShellProject } from './shell-data';
import { SidebarLink } from './sidebar-link';

type SidebarProjectsProps = Pick<ShellData, 'projects' | 'onNewProject'> & { isFolded: boolean };

export function SidebarProjects({ projects, isFolded, onNewProject }: SidebarProjectsProps) {
  return (
    <section aria-label="Projects" className="mt-16">
      <div className={classNames('mb-2 flex h-24 items-center', isFolded ? 'justify-center' : 'pl-8')}>
        {!isFolded && <h2 className="flex-1 text-ink-3 text-meta">Projects</h2>}
        {onNewProject && (
          <IconButton
            icon={<Plus />}
            label="New project"
            size="small"
            tooltipSide="right"
            onClick={onNewProject}
          />
        )}
      </div>
      <ul className="flex flex-col gap-2">
        {projects.map((project) => (
          <li key={project.id}>
            <SidebarLink
              href={`/projects/${project.id}`}
              icon={<ProjectTile projectKey={project.key} />}
              label={project.name}
              isFolded={isFolded}
              news={project.unread ? `${project.unread} unread` : false}
              trailing={<ProjectActivity project={project} />}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Tiny faces where people are, and how much is unread. */
function ProjectActivity({ project: { people = [], unread = 0 } }: { project: ShellProject }) {
  return (
    <>
      {people.length > 0 && (
        <span className="flex -space-x-4">
          {people.slice(0, 2).map((person) => (
            <span key={person.id} className="rounded-round border border-surface-0">
              <Avatar person={person} size={16} isDecorative />
            </span>
          ))}
        </span>
      )}
      {unread > 0 && <span className="text-ink-2 text-meta tabular-nums">{unread}</span>}
    </>
  );
}
