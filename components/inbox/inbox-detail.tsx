'use client';

import type { ReactNode } from 'react';
import { LoadedProjectProvider } from '@/components/live/loaded-project-provider';
import { TaskMissing } from '@/components/task/task-missing';
import type { InboxGroup } from './group-entries';
import { InboxEvents } from './inbox-events';
import { InboxLinkPane } from './inbox-link-pane';
import { InboxPane } from './inbox-pane';
import { InboxTask } from './inbox-task';
import { openGroup } from './inbox-url';

type InboxDetailProps = { group: InboxGroup; actions: ReactNode; onMute: () => void };

/** What a group is about: the task itself, or the way to where it happened. */
export function InboxDetail({ group, actions, onMute }: InboxDetailProps) {
  const { taskId, projectId, link } = group.latest;
  if (taskId === undefined || projectId === undefined)
    return <InboxLinkPane key={group.id} group={group} actions={actions} />;
  const loading = (
    <InboxPane label="Task" actions={actions}>
      <TaskMissing status="loading" onRetry={undefined} onBack={() => openGroup(null)} />
    </InboxPane>
  );
  return (
    <LoadedProjectProvider key={projectId} projectId={projectId} fallback={loading}>
      <InboxTask
        key={taskId}
        taskId={taskId}
        link={link}
        events={<InboxEvents entries={group.entries} />}
        actions={actions}
        onMute={onMute}
      />
    </LoadedProjectProvider>
  );
}
