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
    );
  }
  return (
    <ul aria-label="Projects" className="overflow-hidden rounded-card border border-line bg-surface-1">
      {projects.map((project) => (
        <ProjectRow key={project.id} project={project} />
      ))}
    </ul>
  );
}
