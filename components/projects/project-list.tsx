'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { ProjectOverview, ProjectSummary } from '@/contract/projects';
import { ProjectRow } from './project-row';

type ProjectListProps = {
  projects: readonly ProjectSummary[];
  overviews: ReadonlyMap<string, ProjectOverview>;
  onNewProject?: () => void;
};

export function ProjectList({ projects, overviews, onNewProject }: ProjectListProps) {
  if (projects.length === 0) {
    return (
      <div className="px-16">
        <EmptyState
          action={
            onNewProject && (
              <Button variant="primary" icon={<Plus />} onClick={onNewProject}>
                New project
              </Button>
            )
          }
        >
          A project holds one board, its tasks and the people who share them.
        </EmptyState>
      </div>
    );
  }
  return (
    <ul aria-label="Projects">
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} overview={overviews.get(project.id)} />
      ))}
    </ul>
  );
}
