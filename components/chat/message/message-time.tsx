'use client';

import { Tooltip } from '@/components/ui/tooltip';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });
const whole = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' });

/** When a message was sent, on the reader's clock; the day stands above it. */
export function MessageTime({ moment }: { moment: string }) {
  const date = new Date(moment);
  return (
    <Tooltip content={whole.format(date)}>
      <time dateTime={moment} className="whitespace-nowrap text-ink-3 tabular-nums">
        {clock.format(date)}
      </time>
    </Tooltip>
  );
}
