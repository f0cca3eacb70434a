import { CloudOff, LogIn } from 'lucide-react';
import type { ReactNode } from 'react';
import { Banner } from '@/components/ui/banner';
import type { Connection } from './connection-state';

type ConnectionBannerProps = {
  connection: Connection;
  waiting?: number;
  /** "Try now" while offline, "Sign in" while signed out. */
  action?: ReactNode;
};

/** Under the bar while something is wrong: what still works, and what happens to what one types. */
export function ConnectionBanner({ connection, waiting = 0, action }: ConnectionBannerProps) {
  if (connection === 'offline') {
    return (
      <Strip>
        <Banner tone="warn" icon={<CloudOff />} action={action}>
          {waiting === 0
            ? 'You can keep working. What you change is kept here and sent when the connection is back.'
            : `You can keep working. ${waiting === 1 ? 'One change is' : `${waiting} changes are`} kept here and sent when the connection is back.`}
        </Banner>
      </Strip>
    );
  }
  if (connection === 'signedOut') {
    return (
      <Strip>
        <Banner tone="danger" icon={<LogIn />} action={action}>
          You are signed out. What you typed is kept here; sign in to go on.
        </Banner>
      </Strip>
    );
  }
  return null;
}

function Strip({ children }: { children: ReactNode }) {
  return (
    <section aria-label="Connection" className="shrink-0 border-line border-b px-16 py-8">
      {children}
    </section>
  );
}
