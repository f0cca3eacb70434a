'use client';

import { Megaphone } from 'lucide-react';
import { useState } from 'react';
import type { InstancePresence } from '@/client/presence-feed';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import type { PresenceNode } from '@/contract/admin-presence';
import { AdminScreen } from '../admin-screen';
import { BannerDialog } from '../banner/banner-dialog';
import type { Operation } from '../operation';
import { OperationDialog } from '../operation-dialog';
import { PresenceDelivery } from './presence-delivery';
import { PresenceHour } from './presence-hour';
import { PresenceNodes } from './presence-nodes';
import { PresencePeople } from './presence-people';
import { PresenceRooms } from './presence-rooms';
import { usePresence } from './use-presence';

/** Who is connected, to which node, how these are doing, and what can be done about it. */
export function PresenceScreen({ first }: { first: InstancePresence }) {
  const [search, setSearch] = useState('');
  const { presence, isStale } = usePresence(first, search);
  const [operation, setOperation] = useState<Operation | null>(null);
  const [isWriting, setIsWriting] = useState(false);
  const { total, nodes, rooms, asOf } = presence;
  const unknown = unknownText(presence);
  return (
    <AdminScreen
      title="Presence"
      actions={
        <Button icon={<Megaphone />} onClick={() => setIsWriting(true)}>
          Banner
        </Button>
      }
    >
      <div className="tabular-nums">
        <p className="font-page text-page tracking-page">
          {counted(total.people, 'person', 'people')} on {counted(total.devices, 'device', 'devices')},{' '}
          {counted(nodes.length, 'node', 'nodes')}
        </p>
        <p className="mt-2 text-ink-2">{paceText(nodes)}</p>
      </div>
      {unknown && <Banner tone="warn">{unknown}</Banner>}
      {isStale && <Banner tone="warn">The server does not answer. This is how it was before.</Banner>}
      <PresencePeople presence={presence} search={search} onSearch={setSearch} onOperate={setOperation} />
      <PresenceNodes nodes={nodes} asOf={asOf} onOperate={setOperation} />
      <PresenceDelivery nodes={nodes} />
      <PresenceHour nodes={nodes} />
      <PresenceRooms rooms={rooms} />
      <OperationDialog operation={operation} onClose={() => setOperation(null)} />
      <BannerDialog isOpen={isWriting} onOpenChange={setIsWriting} />
    </AdminScreen>
  );
}

/** What this answer cannot know, if anything. */
function unknownText({ redis, isComplete }: InstancePresence): string | null {
  if (redis === 'away') {
    return 'Redis is away, so this is what one node knows by itself: who is on the others, whether they run, and what reaches them cannot be told. Actions reach the people of this node alone.';
  }
  return isComplete ? null : 'Not every node has answered. What the silent ones hold is missing here.';
}

/** How much goes out, and how soon it is seen on the slowest of the nodes. */
function paceText(nodes: readonly PresenceNode[]): string {
  const sent = nodes.reduce((sum, node) => sum + node.messagesOutPerSecond, 0);
  const times = nodes.flatMap(({ delivery }) => delivery.p95Ms ?? []);
  const seen = times.length > 0 ? `, p95 ${Math.max(...times)} ms from change to screen` : '';
  return `${Math.round(sent)} messages out a second${seen}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
