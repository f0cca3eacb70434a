/** The page of a task: the task over its board. */
export function taskPath(projectId: string, taskId: string): string {
  return `/projects/${projectId}/tasks/${taskId}`;
}

/** Which task is open on a page, if any. */
export function openTaskIdOf(pathname: string): string | null {
  return /^\/projects\/[^/]+\/tasks\/([^/]+)$/.exec(pathname)?.[1] ?? null;
}

/**
 * Opens a task over its board at once, even offline: all of it is here already, so the server is not asked for a
 * page. What the board is filtered by stays.
 */
export function openTask(projectId: string, taskId: string): void {
  window.history.pushState(null, '', taskPath(projectId, taskId) + window.location.search);
}

/** Goes back to the board alone, which stays where it was scrolled to. */
export function closeTask(projectId: string): void {
  window.history.pushState(null, '', `/projects/${projectId}${window.location.search}`);
}
