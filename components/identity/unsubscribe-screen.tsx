'use client';

import { useState } from 'react';
import { request } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import { FormError } from './form-error';
import { IdentityFrame } from './identity-frame';

type UnsubscribeScreenProps = { token: string; topic: string; email: string };

/** Where the link at the end of a mail leads; works without signing in. */
export function UnsubscribeScreen({ token, topic, email }: UnsubscribeScreenProps) {
  const { isPending, error, run } = useRequest();
  const [isDone, setIsDone] = useState(false);

  const stop = () =>
    void run(async () => {
      await request('POST', `/api/unsubscribe?token=${encodeURIComponent(token)}`);
      setIsDone(true);
      return 'stay';
    });

  return (
    <IdentityFrame
      title={isDone ? 'These e-mails have stopped' : 'Stop these e-mails?'}
      intro={`About ${topic}, to ${email}.`}
    >
      <p role="status" className="mb-16 empty:hidden">
        {isDone && 'Done. Your inbox still tells of them, and the settings bring the e-mails back.'}
      </p>
      {isDone ? (
        <LinkButton href="/settings">Open settings</LinkButton>
      ) : (
        <div className="flex flex-col gap-16">
          <FormError message={error} />
          <Button variant="primary" size="large" isFullWidth isPending={isPending} onClick={stop}>
            Stop e-mails about {topic}
          </Button>
        </div>
      )}
    </IdentityFrame>
  );
}
