'use client';

import { Dialog } from '@/components/ui/dialog';
import { InspectorContent } from './inspector-content';

type SyncInspectorProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** How this page is connected, and how far it has come: for whoever doubts what they see. */
export function SyncInspector({ isOpen, onOpenChange }: SyncInspectorProps) {
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title="Connection">
      <InspectorContent onLeave={() => onOpenChange(false)} />
    </Dialog>
  );
}
