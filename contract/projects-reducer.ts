import type { Fact } from './events';
import type { ProjectDraft } from './project-state';

type ProjectFact = Extract<Fact, { type: 'projectUpdated' }>;

export function reduceProjects(draft: ProjectDraft, { payload }: ProjectFact): void {
  draft.setProject({ ...draft.current.project, ...payload.changes, version: payload.version });
}
