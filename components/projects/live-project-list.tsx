'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useUser } from '@/client/react/use-user';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { Button } from '@/components/ui/button';
import { ArchivedProjects } from './archived-projects';
import { LiveNewProjectDialog } from './live-new-project-dialog';
import { ProjectList } from './project-list';
import { useProjectOverviews } from './use-project-overviews';

/** The projects of the person, as they come and go. */
export function LiveProjectList() {
  const [isCreating, setIsCreating] = useState(false);
  const projects = useUser((view) => view.projects);
  const overviews = useProjectOverviews();
  const create = () => setIsCreating(true);
  return (
    <>
      <Bar
        title="Projects"
        connection={<LiveConnectionState />}
        actions={
          <Button variant="primary" icon={<Plus />} onClick={create}>
            New project
          </Button>
        }
      />
      <Main>
        <ProjectList projects={[...(projects?.values() ?? [])]} overviews={overviews} onNewProject={create} />
        <ArchivedProjects />
      </Main>
      <LiveNewProjectDialog isOpen={isCreating} onOpenChange={setIsCreating} />
    </>
  );
}
