'use client';

import { DeadEnd } from '@/components/shell/dead-end';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';

type ErrorPageProps = { error: Error & { digest?: string }; reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  return (
    <DeadEnd
      title="This page failed"
      reference={error.digest}
      actions={
        <>
          <Button variant="primary" onClick={reset}>
            Try again
          </Button>
          <LinkButton href="/projects">All projects</LinkButton>
        </>
      }
    >
      Something went wrong on our side. What you had already saved is safe.
    </DeadEnd>
  );
}
