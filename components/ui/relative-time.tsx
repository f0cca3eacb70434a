'use client';

import { relativeTimeText } from './relative-time-text';
import { Tooltip } from './tooltip';
import { useNow } from './use-now';

const absolute = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** "4 min ago", ticking, with the exact moment behind it. */
export function RelativeTime({ moment }: { moment: string }) {
  const nowMs = useNow();
  const date = new Date(moment);
  // A clock that is ahead of the reader's is told apart from a page that has not ticked yet.
  const now = new Date(Math.max(nowMs, date.getTime()));
  return (
    <Tooltip content={<span suppressHydrationWarning>{absolute.format(date)}</span>}>
      <time dateTime={moment} className="whitespace-nowrap text-ink-3 tabular-nums" suppressHydrationWarning>
        {relativeTimeText(date, now)}
      </time>
    </Tooltip>
  );
}
