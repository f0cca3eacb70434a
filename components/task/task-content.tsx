'use client';

import { usePermission } from '@/client/react/use-permission';
import type { Task } from '@/contract/tasks';
import { ArchivedBanner } from './archived-banner';
import { DescriptionField } from './description-field';
import { RefusedChanges } from './refused-changes';
import { TaskProperties } from './task-properties';
import { TaskStream } from './task-stream';
import { TitleField } from './title-field';

type TaskContentProps = { task: Task; isArchived: boolean };

/** A task, from its title to what happened last. */
export function TaskContent({ task, isArchived }: TaskContentProps) {
  const canWrite = usePermission('task.write') && !isArchived;
  return (
    <>
      {isArchived && <ArchivedBanner task={task} />}
      <RefusedChanges taskId={task.id} />
      <TitleField task={task} canWrite={canWrite} />
      <div className="mt-12">
        <TaskProperties task={task} canWrite={canWrite} />
      </div>
      <div className="mt-20">
        <DescriptionField task={task} canWrite={canWrite} />
      </div>
      <TaskStream task={task} isOpen={!isArchived} />
    </>
  );
}
