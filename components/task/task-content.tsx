'use client';

import { usePermission } from '@/client/react/use-permission';
import { FileDrop } from '@/components/files/file-drop';
import type { Task } from '@/contract/tasks';
import { ArchivedBanner } from './archived-banner';
import { DescriptionField } from './description-field';
import { RefusedChanges } from './refused-changes';
import { TaskAttachments } from './task-attachments';
import { TaskProperties } from './task-properties';
import { TaskStream } from './task-stream';
import { TitleField } from './title-field';
import { useTaskUploads } from './use-task-uploads';

type TaskContentProps = { task: Task; isArchived: boolean };

/** A task, from its title to what happened last. */
export function TaskContent({ task, isArchived }: TaskContentProps) {
  const canWrite = usePermission('task.write') && !isArchived;
  const uploads = useTaskUploads(task);
  return (
    <FileDrop onFiles={canWrite ? uploads.add : null}>
      {isArchived && <ArchivedBanner task={task} />}
      <RefusedChanges taskId={task.id} />
      <TitleField task={task} canWrite={canWrite} />
      <div className="mt-12">
        <TaskProperties task={task} canWrite={canWrite} />
      </div>
      <div className="mt-20">
        <DescriptionField task={task} canWrite={canWrite} />
      </div>
      <TaskAttachments task={task} canWrite={canWrite} uploads={uploads} />
      <TaskStream task={task} isOpen={!isArchived} />
    </FileDrop>
  );
}
