'use client';

import { Button } from '@/components/ui/button';
import { dayOf, dayText } from '@/components/ui/day-text';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNow } from '@/components/ui/use-now';
import type { ApiToken } from '@/contract/users';

type TokenRowProps = { token: ApiToken; onRevoke: () => void };

export function TokenRow({ token, onRevoke }: TokenRowProps) {
  const nowMs = useNow();
  const { name, lastUsedAt, expiresAt } = token;
  const isExpired = expiresAt !== null && Date.parse(expiresAt) <= nowMs;
  return (
    <li className="flex min-h-44 items-center gap-12 border-line border-t px-12 py-8 first:border-t-0">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-ink-3 text-meta">
          {lastUsedAt ? (
            <>
              Used <RelativeTime moment={lastUsedAt} />
            </>
          ) : (
            'Never used'
          )}
          {' · '}
          <span className={isExpired ? 'text-danger' : undefined} suppressHydrationWarning>
            {expiryText(expiresAt, isExpired, nowMs)}
          </span>
        </p>
      </div>
      <Button size="small" aria-label={`Revoke ${name}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}

function expiryText(expiresAt: string | null, isExpired: boolean, nowMs: number): string {
  if (expiresAt === null) return 'does not expire';
  const day = dayText(dayOf(new Date(expiresAt)), dayOf(new Date(nowMs)));
  return `${isExpired ? 'expired' : 'expires'} ${day}`;
}
