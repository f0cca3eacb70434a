'use client';

import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { ProjectRow } from './project-row';
import { useArchivedProjects } from './use-archived-projects';

/** Below the list, folded: the projects that nobody works on any more. */
export function ArchivedProjects() {
  const projects = useArchivedProjects();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  if (projects.length === 0) return null;
  return (
    <section aria-label="Archived projects" className="mt-16">
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
        className="flex h-32 items-center gap-6 rounded-control px-8 text-ink-2 transition-colors hover:bg-fill hover:text-ink"
      >
        <span className={classNames('transition-transform', isOpen && 'rotate-90')}>
          <ChevronRight />
        </span>
        Archived <span className="text-ink-3 tabular-nums">{projects.length}</span>
      </button>
      <ul id={listId} aria-label="Archived projects" hidden={!isOpen}>
        {projects.map((project) => (
          <ProjectRow key={project.id} project={project} />
        ))}
      </ul>
    </section>
  );
}
