'use client';

import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { ProjectState } from '../../contract/project-state';
import type { FollowedProject } from '../followed-project';
import type { ProjectStoreState } from '../store/project-store';

/** The project around a view, or null outside of one. */
export const ProjectContext = createContext<FollowedProject | null>(null);

export function useFollowedProject(): FollowedProject {
  const project = useContext(ProjectContext);
  if (!project) throw new Error('There is no project around this component');
  return project;
}

type ReadonlyViewStore = Pick<
  StoreApi<{ view: ProjectState | null }>,
  'getState' | 'getInitialState' | 'subscribe'
>;

/** Where views select from instead of the project as it is: the project as it was. */
export const ProjectViewContext = createContext<ReadonlyViewStore | null>(null);

/**
 * Selects from what the project looks like here: confirmed state with own pending changes on top. The
 * component draws again only when the selected value is another one, so select entities, or maps as they
 * are; compute lists from them with `useMemo`.
 */
export function useProject<Selected>(select: (view: ProjectState) => Selected): Selected {
  const now = useFollowedProject().store.store;
  const store: ReadonlyViewStore = useContext(ProjectViewContext) ?? now;
  return useStore(store, ({ view }) => select(view as ProjectState));
}

/** The same for a view that may stand outside of projects, such as in a conversation: then null. */
export function useProjectIfAny<Selected>(select: (view: ProjectState) => Selected): Selected | null {
  const store: ReadonlyViewStore = useContext(ProjectContext)?.store.store ?? noProject;
  return useStore(store, ({ view }) => (view ? select(view) : null));
}

const noProject: ReadonlyViewStore = createStore(() => ({ view: null }));

/** Selects from the store around the view: phase, pending and refused operations, the last remote change. */
export function useProjectStore<Selected>(select: (state: ProjectStoreState) => Selected): Selected {
  return useStore(useFollowedProject().store.store, select);
}
