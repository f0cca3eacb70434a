'use client';

import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useCaughtUp } from './catch-up-context';
import { MissedByPerson } from './missed-by-person';
import { MissedByTask } from './missed-by-task';
import { groupChanges } from './missed-changes';

type MissedPanelProps = {
  isOpen: boolean;
  onClose: () => void;
  /** All of it is read: its marks go as well. */
  onDone: () => void;
  onReplay: () => void;
};

const orders = [
  { value: 'task', label: 'By task' },
  { value: 'person', label: 'By person' },
] as const;

/** What others did while one was away. */
export function MissedPanel({ isOpen, onClose, onDone, onReplay }: MissedPanelProps) {
  const { changes } = useCaughtUp();
  const [by, setBy] = useState<'task' | 'person'>('task');
  const groups = useMemo(() => groupChanges(changes, by), [changes, by]);

  return (
    <Panel
      isOpen={isOpen}
      onClose={onClose}
      label="While you were away"
      heading={`${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`}
      footer={
        <div className="flex justify-end gap-8">
          <Button onClick={onReplay}>Replay</Button>
          <Button variant="primary" onClick={onDone}>
            Done
          </Button>
        </div>
      }
    >
      <div className="flex flex-wrap items-center justify-between gap-8">
        <h2 className="font-semibold text-title tracking-title">While you were away</h2>
        <SegmentedControl label="Order" options={orders} value={by} onChange={setBy} />
      </div>
      <div className="mt-12 flex flex-col gap-16">
        {groups.map((group) =>
          by === 'task' ? (
            <MissedByTask key={group.id} group={group} onOpen={onClose} />
          ) : (
            <MissedByPerson key={group.id} group={group} onOpen={onClose} />
          ),
        )}
      </div>
    </Panel>
  );
}
