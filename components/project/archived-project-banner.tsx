'use client';

import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useClient } from '@/client/react/client-context';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { showToast } from '@/components/ui/toast-queue';
import { can } from '@/contract/permissions';

/** Over the board of a project that is archived: what that means, and for owners the way back. */
export function ArchivedProjectBanner() {
  const submit = useSubmit();
  const { userId } = useClient();
  const project = useProject((view) => view.project);
  const role = useProject(({ members }) => members.get(userId)?.role);
  const [isPending, setIsPending] = useState(false);
  if (project.archivedAt === null) return null;

  const restore = async () => {
    setIsPending(true);
    const settlement = await submit('restoreProject', { projectId: project.id });
    setIsPending(false);
    showToast(
      settlement.ok
        ? { message: `Restored ${project.name}` }
        : { message: `Not restored: ${settlement.error.message}`, tone: 'danger' },
    );
  };

  return (
    <div className="shrink-0 px-12 pt-12">
      <Banner
        icon={<Archive />}
        action={
          can(role, 'project.manage') && (
            <Button size="small" isPending={isPending} onClick={() => void restore()}>
              Restore
            </Button>
          )
        }
      >
        <strong className="font-semibold">Archived.</strong> Everybody can still read this project; nobody can
        change it.
      </Banner>
    </div>
  );
}
