'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useClient } from '@/client/react/client-context';
import { ProjectContext } from '@/client/react/project-context';

type LoadedProjectProviderProps = {
  projectId: string;
  /** Until the project is here. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Follows a project that the page did not bring along. Give it the project's id as its key. */
export function LoadedProjectProvider({ projectId, fallback, children }: LoadedProjectProviderProps) {
  const client = useClient();
  const [project] = useState(() => client.rooms.project(projectId, null));
  useEffect(() => client.follow(project), [client, project]);
  const isLoaded = useStore(project.store.store, ({ view }) => view !== null);

  return <ProjectContext value={project}>{isLoaded ? children : fallback}</ProjectContext>;
}
