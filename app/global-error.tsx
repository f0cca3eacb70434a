'use client';

import { DeadEnd } from '@/components/shell/dead-end';
import { Button } from '@/components/ui/button';
import './globals.css';

type GlobalErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** Stands in for the whole document when the root layout itself fails, so it brings its own. */
export default function GlobalError({ error, reset }: GlobalErrorProps) {
  return (
    <html lang="en">
      <body className="flex flex-col">
        <title>Lockstep could not start</title>
        <DeadEnd
          title="Lockstep could not start"
          reference={error.digest}
          actions={
            <Button variant="primary" onClick={reset}>
              Try again
            </Button>
          }
        >
          Something went wrong before the page could be drawn. What you had already saved is safe.
        </DeadEnd>
      </body>
    </html>
  );
}
