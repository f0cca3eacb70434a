'use client';

import { useRouter } from 'next/navigation';
import { useProject } from '@/client/react/project-context';
import { Panel } from '@/components/ui/panel';

type TaskPanelProps = { taskId: string };

/** A task over its board, at a URL of its own. */
export function TaskPanel({ taskId }: TaskPanelProps) {
  const router = useRouter();
  const projectId = useProject(({ project }) => project.id);
  const task = useProject(({ tasks }) => tasks.get(taskId));

  return (
    <Panel
      isOpen
      // The board under the panel stays where it was scrolled to.
      onClose={() => router.push(`/projects/${projectId}`, { scroll: false })}
      label={task ? `${task.key} ${task.title}` : 'Task'}
      heading={task && <span className="font-mono">{task.key}</span>}
    >
      {task && <h2 className="font-semibold text-title tracking-title">{task.title}</h2>}
    </Panel>
  );
}
