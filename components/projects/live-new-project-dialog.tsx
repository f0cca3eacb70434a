'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useExecute } from '@/client/react/use-execute';
import { useUser } from '@/client/react/use-user';
import type { AppError } from '@/contract/errors';
import { NewProjectDialog } from './new-project-dialog';
import type { NewProject } from './new-project-form';

type LiveNewProjectDialogProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** Creates a project and goes to its board. */
export function LiveNewProjectDialog({ isOpen, onOpenChange }: LiveNewProjectDialogProps) {
  const router = useRouter();
  const execute = useExecute();
  const projects = useUser((view) => view.projects);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<AppError>();

  const create = async (project: NewProject) => {
    setIsPending(true);
    const settlement = await execute('createProject', project).settled;
    setIsPending(false);
    setError(settlement.ok ? undefined : settlement.error);
    if (!settlement.ok) return;
    onOpenChange(false);
    router.push(`/projects/${settlement.data.project.id}`);
  };

  return (
    <NewProjectDialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      takenKeys={[...(projects?.values() ?? [])].map(({ key }) => key)}
      onCreate={(project) => void create(project)}
      isPending={isPending}
      error={error?.details.fields ? undefined : error?.message}
      fieldErrors={error?.details.fields}
    />
  );
}
