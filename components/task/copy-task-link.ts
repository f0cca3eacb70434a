import { copyText } from '@/components/ui/copy-text';
import { showToast } from '@/components/ui/toast-queue';
import type { Task } from '@/contract/tasks';
import { taskPath } from './task-url';

export async function copyTaskLink({ projectId, id, key }: Task): Promise<void> {
  const isCopied = await copyText(window.location.origin + taskPath(projectId, id));
  showToast({
    message: isCopied ? `The link to ${key} is copied` : 'The link could not be copied',
    tone: isCopied ? 'plain' : 'danger',
  });
}
