'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';

type TimeZoneChoiceProps = { timeZone: string; onChange: (timeZone: string) => void };

/** The zone in which reminders come at eight, and the browser's own when that is another. */
export function TimeZoneChoice({ timeZone, onChange }: TimeZoneChoiceProps) {
  // The server knows nothing of the browser's clock.
  const here = useSyncExternalStore(neverChanges, zoneOfBrowser, () => timeZone);
  return (
    <div className="mt-16 flex flex-wrap items-center gap-12">
      <p className="min-w-0 flex-1 text-ink-2">
        Reminders come at 8:00 in the time zone <span className="text-ink">{timeZone}</span>.
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
