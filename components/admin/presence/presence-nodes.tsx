'use client';

import { Button } from '@/components/ui/button';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { RelativeTime } from '@/components/ui/relative-time';
import type { PresenceNode } from '@/contract/admin-presence';
import { AdminSection } from '../admin-section';
import type { Operation } from '../operation';
import { cancelDrainOperation, drainOperation } from './presence-operations';

const bytesPerMegabyte = 1024 * 1024;

type PresenceNodesProps = {
  nodes: readonly PresenceNode[];
  /** When they said so. */
  asOf: string;
  onOperate: (operation: Operation) => void;
};

/** How each node is doing, by its own word. */
export function PresenceNodes({ nodes, asOf, onOperate }: PresenceNodesProps) {
  const isOnlyNode = nodes.length === 1;
  const columns: DataColumn<PresenceNode>[] = [
    { head: 'Node', cell: ({ id }) => <code className="text-meta">{id.slice(0, 8)}</code> },
    { head: 'State', cell: (node) => stateText(node, asOf) },
    { head: 'Sockets', cell: ({ sockets }) => sockets, isNumber: true },
    { head: 'People', cell: ({ people }) => people, isNumber: true },
    { head: 'In/s', cell: ({ messagesInPerSecond }) => messagesInPerSecond, isNumber: true },
    { head: 'Out/s', cell: ({ messagesOutPerSecond }) => messagesOutPerSecond, isNumber: true },
    { head: 'Loop delay', cell: ({ loopDelayMs }) => `${loopDelayMs} ms`, isNumber: true },
    {
      head: 'Memory',
      cell: ({ memoryBytes }) => `${Math.round(memoryBytes / bytesPerMegabyte)} MiB`,
      isNumber: true,
    },
    { head: 'Waiting', cell: ({ backlog }) => backlog, isNumber: true },
    { head: 'Too slow', cell: ({ slowConsumers }) => slowConsumers, isNumber: true },
    { head: 'Version', cell: ({ version }) => version },
    { head: 'Started', cell: ({ startedAt }) => <RelativeTime moment={startedAt} /> },
    {
      head: 'Actions',
      cell: (node) => <NodeAction node={node} isOnlyNode={isOnlyNode} onOperate={onOperate} />,
      isHeadHidden: true,
    },
  ];
  return (
    <AdminSection title="Nodes">
      <DataTable label="Nodes" columns={columns} rows={nodes} keyOf={({ id }) => id} />
    </AdminSection>
  );
}

function stateText({ draining, drainsAt, shedding }: PresenceNode, asOf: string): string {
  if (draining) return 'Draining';
  if (drainsAt === null) return sheddingText[shedding];
  const leftMs = new Date(drainsAt).getTime() - new Date(asOf).getTime();
  return `Drains in ${Math.max(0, Math.round(leftMs / 1_000))} s`;
}

/** Each stage includes those before it. */
const sheddingText: Record<PresenceNode['shedding'], string> = {
  nothing: 'Serving',
  signals: 'Shedding signals',
  arrivals: 'Shedding arrivals',
  commands: 'Shedding commands',
};

type NodeActionProps = {
  node: PresenceNode;
  isOnlyNode: boolean;
  onOperate: (operation: Operation) => void;
};

function NodeAction({ node, isOnlyNode, onOperate }: NodeActionProps) {
  if (node.draining) return null;
  const isPlanned = node.drainsAt !== null;
  return (
    <Button
      size="small"
      aria-label={`${isPlanned ? 'Keep' : 'Drain'} node ${node.id.slice(0, 8)}`}
      onClick={() => onOperate(isPlanned ? cancelDrainOperation(node) : drainOperation(node, isOnlyNode))}
    >
      {isPlanned ? 'Keep…' : 'Drain…'}
    </Button>
  );
}
