import type { Fact } from './events';
import type { ProjectSummary } from './projects';
import type { UserSnapshot } from './recovery';
import type { User } from './users';

/** What one person sees outside of projects: so far, the list of their projects. */
export type UserState = {
  readonly user: User;
  readonly projects: ReadonlyMap<string, ProjectSummary>;
};

/** Folds facts of a person's own stream over their state; pure, and passes over what it does not know. */
export function applyUserFacts(state: UserState, facts: readonly Fact[]): UserState {
  return facts.reduce(applyUserFact, state);
}

function applyUserFact(state: UserState, fact: Fact): UserState {
  switch (fact.type) {
    case 'projectJoined':
      return withProject(state, fact.payload.project);
    case 'projectLeft':
      return withoutProject(state, fact.payload.projectId);
    case 'projectUpdated': {
      const project = state.projects.get(fact.payload.projectId);
      if (!project) return state;
      if (fact.payload.changes.archivedAt) return withoutProject(state, project.id);
      return withProject(state, { ...project, ...fact.payload.changes, version: fact.payload.version });
    }
    default:
      return state;
  }
}

function withProject(state: UserState, project: ProjectSummary): UserState {
  return { ...state, projects: new Map(state.projects).set(project.id, project) };
}

function withoutProject(state: UserState, projectId: string): UserState {
  const projects = new Map(state.projects);
  projects.delete(projectId);
  return { ...state, projects };
}

export function userStateFrom(snapshot: UserSnapshot): UserState {
  return {
    user: snapshot.user,
    projects: new Map(snapshot.projects.map((project) => [project.id, project])),
  };
}
