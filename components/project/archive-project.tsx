'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useProject } from '@/client/react/project-context';
import { useSubmit } from '@/client/react/use-submit';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { showToast } from '@/components/ui/toast-queue';

/** Ends the work on a project, for everybody. */
export function ArchiveProject() {
  const router = useRouter();
  const submit = useSubmit();
  const project = useProject((view) => view.project);
  const [isAsking, setIsAsking] = useState(false);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<string>();

  const archive = async () => {
    setIsPending(true);
    const settlement = await submit('archiveProject', { projectId: project.id });
    setIsPending(false);
    setIsAsking(false);
    if (!settlement.ok) return setError(`${settlement.error.message}.`);
    showToast({ message: `Archived ${project.name}` });
    router.push('/projects');
  };

  return (
    <section aria-labelledby="archive-project" className="mt-20 border-line border-t pt-16">
      <FormError message={error} />
      <div className="flex items-center gap-16">
        <div className="min-w-0 flex-1">
          <h3 id="archive-project" className="font-semibold">
            Archive this project
          </h3>
          <p className="mt-2 text-ink-3 text-meta">
            Everybody can still read it; nobody can change it until an owner brings it back.
          </p>
        </div>
        <Button onClick={() => setIsAsking(true)}>Archive…</Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={`Archive ${project.name}?`}
        confirmLabel="Archive project"
        typedName={project.name}
        isPending={isPending}
        onConfirm={() => void archive()}
      >
        It leaves everybody’s list, and its tasks stay as they are. An owner can bring it back.
      </ConfirmDialog>
    </section>
  );
}
