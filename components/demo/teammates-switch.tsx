'use client';

import { Switch } from '@/components/ui/switch';
import { useTeammates } from './use-teammates';

/** In the demo: lets colleagues come who work on this board, so that one visitor sees it alive. */
export function TeammatesSwitch() {
  const teammates = useTeammates();
  if (!teammates) return null;
  return (
    <div className="hidden text-ink-2 text-meta tablet:block">
      <Switch label="Simulated teammates" isOn={teammates.isOn} onChange={teammates.set} />
    </div>
  );
}
