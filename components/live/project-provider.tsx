'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { ProjectContext } from '@/client/react/project-context';
import type { ProjectSnapshot } from '@/contract/recovery';

type ProjectProviderProps = { snapshot: ProjectSnapshot; children: ReactNode };

/** Follows a project for as long as its pages are open. */
export function ProjectProvider({ snapshot, children }: ProjectProviderProps) {
  const client = useClient();
  const [project] = useState(() => client.rooms.project(snapshot.project.id, snapshot));
  useEffect(() => client.follow(project), [client, project]);

  return <ProjectContext value={project}>{children}</ProjectContext>;
}
