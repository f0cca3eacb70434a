'use client';

import { useProject } from '@/client/react/project-context';
import { usePermission } from '@/client/react/use-permission';
import { ChatToggle } from '@/components/chat/dock/chat-toggle';
import { TeammatesSwitch } from '@/components/demo/teammates-switch';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { HereNow } from '@/components/presence/here-now';
import { ProjectMenu } from '@/components/project/project-menu';
import { Bar } from '@/components/shell/bar';
import { Chip } from '@/components/ui/chip';
import type { Lane } from './arrange-tasks';
import { BoardMenu } from './board-menu';
import { BoardFilter } from './filter/board-filter';
import type { TaskFilter } from './filter/task-filter';

type BoardBarProps = { filter: TaskFilter; lanes: readonly Lane[] };

export function BoardBar({ filter, lanes }: BoardBarProps) {
  const name = useProject((view) => view.project.name);
  const isArchived = useProject((view) => view.project.archivedAt !== null);
  const canWrite = usePermission('task.write');
  return (
    <Bar
      title={name}
      views={
        <>
          <ProjectMenu />
          {!canWrite && <Chip>View only</Chip>}
        </>
      }
      filter={<BoardFilter filter={filter} lanes={lanes} />}
      people={
        <>
          {!isArchived && <TeammatesSwitch />}
          <HereNow />
        </>
      }
      connection={<LiveConnectionState />}
      actions={
        <span className="flex gap-4">
          <ChatToggle />
          <BoardMenu />
        </span>
      }
    />
  );
}
