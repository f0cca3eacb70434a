'use client';

import Link from 'next/link';
import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { deviceName } from '@/components/ui/device-name';
import { RelativeTime } from '@/components/ui/relative-time';
import type { AuditEntry } from '@/contract/audit';
import { auditActions } from '@/contract/audit-actions';
import { type AuditFilter, auditAddress } from './audit-address';

type AuditTableProps = { entries: readonly AuditEntry[]; filter: AuditFilter };

export function AuditTable({ entries, filter }: AuditTableProps) {
  const columns: DataColumn<AuditEntry>[] = [
    { head: 'When', cell: ({ occurredAt }) => <RelativeTime moment={occurredAt} /> },
    { head: 'Who', cell: ({ actor }) => actor && <PersonLink person={actor} filter={filter} /> },
    { head: 'What', cell: ({ action }) => auditActions[action] },
    { head: 'To whom or what', cell: ({ target }) => target && <Target target={target} filter={filter} /> },
    { head: 'Details', cell: ({ details }) => detailText(details) },
    { head: 'From', cell: ({ address, userAgent }) => originText(address, userAgent) },
    { head: 'Request', cell: ({ requestId }) => requestId && <code className="text-meta">{requestId}</code> },
  ];
  return <DataTable label="Audit log" columns={columns} rows={entries} keyOf={({ id }) => id} />;
}

type TargetProps = { target: NonNullable<AuditEntry['target']>; filter: AuditFilter };

function Target({ target, filter }: TargetProps) {
  if (target.kind === 'user') return <PersonLink person={target} filter={filter} />;
  return target.kind === 'session' ? deviceName(target.name) : target.name;
}

type PersonLinkProps = { person: { id: string; name: string }; filter: AuditFilter };

/** Leads to what this person did, and what was done to them. */
function PersonLink({ person, filter }: PersonLinkProps) {
  return (
    <Link className="hover:underline" href={auditAddress({ ...filter, userId: person.id })}>
      {person.name}
    </Link>
  );
}

function detailText(details: AuditEntry['details']): string {
  return Object.entries(details)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ');
}

function originText(address: string, userAgent: string): string {
  return [address, userAgent && deviceName(userAgent)].filter(Boolean).join(', ');
}
