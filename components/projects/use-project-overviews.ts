'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useUser } from '@/client/react/use-user';
import { dayOf } from '@/components/ui/day-text';
import type { ProjectOverview } from '@/contract/projects';

/** No stream of the person's own tells of the tasks in their projects, so an open list asks again now and then. */
const refreshMs = 30_000;

/** How much there is to do in each project, by its id; what is not known yet is not there. */
export function useProjectOverviews(): ReadonlyMap<string, ProjectOverview> {
  const { fetchQuery } = useClient();
  const projects = useUser((view) => view.projects);
  const [overviews, setOverviews] = useState<ReadonlyMap<string, ProjectOverview>>(new Map());

  // biome-ignore lint/correctness/useExhaustiveDependencies: a project that comes into the list is asked for.
  useEffect(() => {
    let isStale = false;
    const read = async () => {
      if (document.hidden) return;
      // What was known stays in sight until an answer comes.
      const query = `/api/me/projects?today=${dayOf(new Date())}`;
      const answer = await fetchQuery<'listProjectOverviews'>(query).catch(() => null);
      if (answer && !isStale) setOverviews(new Map(answer.items.map((item) => [item.projectId, item])));
    };
    void read();
    const readAgain = () => void read();
    const timer = setInterval(readAgain, refreshMs);
    document.addEventListener('visibilitychange', readAgain);
    return () => {
      isStale = true;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', readAgain);
    };
  }, [fetchQuery, projects]);

  return overviews;
}
