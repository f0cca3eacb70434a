'use client';

import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { Button } from '@/components/ui/button';
import { FormError } from './form-error';

/** Joins the project of an invite and opens its board. */
export function AcceptInvite({ token, projectName }: { token: string; projectName: string }) {
  const { isPending, error, run } = useRequest();
  return (
    <div className="flex flex-col gap-16">
      <FormError message={error} />
      <Button
        variant="primary"
        size="large"
        isFullWidth
        isPending={isPending}
        onClick={() =>
          void run(async () => {
            const { project } = await sendCommand<'acceptInvite'>('POST', `/api/invites/${token}/accept`);
            window.location.assign(`/projects/${project.id}`);
            return 'leave';
          })
        }
      >
        Join {projectName}
      </Button>
    </div>
  );
}
