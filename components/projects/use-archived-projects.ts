'use client';

import { useEffect, useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useUser } from '@/client/react/use-user';
import type { ProjectSummary } from '@/contract/projects';

const none: readonly ProjectSummary[] = [];

/** The person's archived projects: not followed, but read again whenever a project leaves or enters their list. */
export function useArchivedProjects(): readonly ProjectSummary[] {
  const { fetchQuery } = useClient();
  const projects = useUser((view) => view.projects);
  const [archived, setArchived] = useState(none);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what left the list may have been archived.
  useEffect(() => {
    let isStale = false;
    fetchQuery<'listProjects'>('/api/projects?archived=true').then(
      ({ items }) => !isStale && setArchived(items),
      () => {},
    );
    return () => {
      isStale = true;
    };
  }, [fetchQuery, projects]);

  return projects ? archived.filter(({ id }) => !projects.has(id)) : none;
}
