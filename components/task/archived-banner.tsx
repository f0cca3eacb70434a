'use client';

import { Archive } from 'lucide-react';
import { useState } from 'react';
import { usePermission } from '@/client/react/use-permission';
import { useSubmit } from '@/client/react/use-submit';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import type { Task } from '@/contract/tasks';

/** Over a task that left the board: what that means, and the way back. */
export function ArchivedBanner({ task }: { task: Task }) {
  const submit = useSubmit();
  const canWrite = usePermission('task.write');
  const [isPending, setIsPending] = useState(false);

  const restore = async () => {
    setIsPending(true);
    const settlement = await submit('restoreTask', { taskId: task.id });
    setIsPending(false);
    if (!settlement.ok) showToast({ message: `Not restored: ${settlement.error.message}`, tone: 'danger' });
  };

  return (
    <div className="mb-16">
      <Banner
        icon={<Archive />}
        action={
          canWrite && (
            <Button size="small" isPending={isPending} onClick={() => void restore()}>
              Restore
            </Button>
          )
        }
      >
        This task is archived: it is off the board, and nothing of it is lost.
      </Banner>
    </div>
  );
}
