'use client';

import { useMemo } from 'react';
import { useSignals } from '@/client/react/use-signals';
import { useUser } from '@/client/react/use-user';
import { projectStream } from '@/contract/streams';
import { peopleOnline } from './people-online';
import type { ShellProject } from './shell-data';

/** The person's projects with what is unread in each and who else is there; null until they are known. */
export function useShellProjects(): readonly ShellProject[] | null {
  const userId = useUser((view) => view.user.id);
  const projects = useUser((view) => view.projects);
  const rooms = useUser((view) => view.rooms);
  const online = useSignals((state) => state.online);
  return useMemo(() => {
    if (!projects) return null;
    return [...projects.values()].map((project) => {
      const present = peopleOnline(new Map([[project.id, online.get(project.id) ?? []]]));
      return {
        ...project,
        unread: rooms?.get(projectStream(project.id))?.unread ?? 0,
        people: present.filter(({ id }) => id !== userId),
      };
    });
  }, [projects, rooms, online, userId]);
}
