'use client';

import { Plus } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { type ListedProject, ProjectRow } from './project-row';

type ProjectListProps = {
  projects: readonly ListedProject[];
  onNewProject?: () => void;
};

export function ProjectList({ projects, onNewProject }: ProjectListProps) {
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
        <ProjectRow key={project.id} project={project} />
      ))}
    </ul>
  );
}
