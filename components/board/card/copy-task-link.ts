import { showToast } from '@/components/ui/toast-queue';
import type { Task } from '@/contract/tasks';
import { taskPath } from '../task-url';

/** Browsers let pages copy only over HTTPS or on the same machine; elsewhere the link is shown to be copied by hand. */
export function copyTaskLink(task: Task): void {
  const url = new URL(taskPath(task.projectId, task.id), window.location.origin).href;
  const copied = navigator.clipboard?.writeText(url) ?? Promise.reject(new Error('There is no clipboard'));
  copied.then(
    () => showToast({ message: `Copied the link to ${task.key}` }),
    () => showToast({ message: url }),
  );
}
