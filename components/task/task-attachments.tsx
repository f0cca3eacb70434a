'use client';

import { useExecute } from '@/client/react/use-execute';
import { AttachButton } from '@/components/files/attach-button';
import { AttachmentList } from '@/components/files/attachment-list';
import { UploadList } from '@/components/files/upload-list';
import type { Uploads } from '@/components/files/use-uploads';
import type { Task } from '@/contract/tasks';

type TaskAttachmentsProps = { task: Task; canWrite: boolean; uploads: Uploads };

/** The files of a task, those on their way, and how to add some. */
export function TaskAttachments({ task, canWrite, uploads }: TaskAttachmentsProps) {
  const execute = useExecute();
  const { id: taskId, attachments } = task;
  if (!canWrite && attachments.length === 0) return null;
  return (
    <section aria-labelledby="task-attachments" className="mt-20 flex flex-col gap-8">
      <div className="flex items-center justify-between">
        <h3 id="task-attachments" className="font-semibold">
          Attachments
        </h3>
        {canWrite && <AttachButton onFiles={uploads.add} />}
      </div>
      <AttachmentList
        files={attachments}
        onRemove={canWrite ? ({ id: fileId }) => void execute('detachFile', { taskId, fileId }) : undefined}
      />
      <UploadList uploads={uploads} />
      {attachments.length === 0 && uploads.items.length === 0 && (
        <p className="text-ink-3">Drop files here, paste a picture, or choose some.</p>
      )}
    </section>
  );
}
