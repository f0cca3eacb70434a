'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

type TimeZoneChoiceProps = { timeZone: string; onChange: (timeZone: string) => void };

/** The zone that says when it is morning, and the browser’s own when that is another. */
export function TimeZoneChoice({ timeZone, onChange }: TimeZoneChoiceProps) {
  // The server knows nothing of the browser's clock.
  const here = useSyncExternalStore(neverChanges, zoneOfBrowser, () => timeZone);
  return (
    <div className="flex flex-wrap items-center gap-12">
      <p className="min-w-0 flex-1 text-ink-2">
        Your day follows the time zone <span className="text-ink">{timeZone}</span>; reminders come at 8:00
        there.
      </p>
      {here !== timeZone && (
        <Button size="small" onClick={() => onChange(here)}>
          Use {here}
        </Button>
      )}
    </div>
  );
}

function neverChanges(): () => void {
  return () => {};
}

function zoneOfBrowser(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
