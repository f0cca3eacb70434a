'use client';

import { useState } from 'react';
import { request } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { Button } from '@/components/ui/button';
import { FormError } from './form-error';

/** Where the link at the end of a mail leads; works without signing in. */
export function UnsubscribeScreen({ token, topic }: { token: string; topic: string }) {
  const { isPending, error, run } = useRequest();
  const [isDone, setIsDone] = useState(false);

  const stop = () =>
    void run(async () => {
      await request('POST', `/api/unsubscribe?token=${encodeURIComponent(token)}`);
      setIsDone(true);
      return 'stay';
    });

  if (isDone) {
    return (
      <p role="status" className="text-body">
        Done: no more e-mails about {topic}. Your inbox still tells of them.
      </p>
    );
  }
  return (
    <div className="flex flex-col gap-16">
      <FormError message={error} />
      <Button variant="primary" size="large" isFullWidth isPending={isPending} onClick={stop}>
        Stop e-mails about {topic}
      </Button>
    </div>
  );
}
