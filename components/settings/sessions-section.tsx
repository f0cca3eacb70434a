'use client';

import { useRouter } from 'next/navigation';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Button } from '@/components/ui/button';
import { deviceName } from '@/components/ui/device-name';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Session } from '@/contract/users';
import { SettingsSection } from './settings-section';

/** Where the person is signed in, and how to end that. */
export function SessionsSection({ sessions }: { sessions: readonly Session[] }) {
  const router = useRouter();
  const { isPending, error, run } = useRequest();

  const revoke = (path: string) =>
    void run(async () => {
      await sendCommand<'revokeSession' | 'revokeOtherSessions'>('DELETE', path);
      router.refresh();
      return 'stay';
    });

  return (
    <SettingsSection title="Sessions" intro="Where you are signed in. End what you do not recognise.">
      <FormError message={error} />
      <ul aria-label="Sessions" className="overflow-hidden rounded-card border border-line bg-surface-1">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex min-h-44 items-center gap-12 border-line border-t px-12 py-8 first:border-t-0"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">{deviceName(session.userAgent)}</p>
              <p className="truncate text-ink-3 text-meta">
                {session.address || 'Unknown address'} · seen <RelativeTime moment={session.lastSeenAt} />
              </p>
            </div>
            {session.current ? (
              <span className="text-ink-3 text-meta">This browser</span>
            ) : (
              <Button
                size="small"
                disabled={isPending}
                aria-label={`Sign out ${deviceName(session.userAgent)}`}
                onClick={() => revoke(`/api/me/sessions/${session.id}`)}
              >
                Sign out
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div className="mt-12">
          <Button isPending={isPending} onClick={() => revoke('/api/me/sessions')}>
            Sign out everywhere else
          </Button>
        </div>
      )}
    </SettingsSection>
  );
}
