'use client';

import Link from 'next/link';
import { CopyId } from '@/components/ui/copy-id';
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
    { head: 'What', cell: (entry) => <Action entry={entry} />, isText: true },
    {
      head: 'To whom or what',
      cell: ({ target }) => target && <Target target={target} filter={filter} />,
      isText: true,
    },
    { head: 'From', cell: ({ address, userAgent }) => originText(address, userAgent) },
    { head: 'Request', cell: ({ requestId }) => requestId && <CopyId id={requestId} label="request id" /> },
  ];
  return <DataTable label="Audit log" columns={columns} rows={entries} keyOf={({ id }) => id} />;
}

function Action({ entry: { action, details } }: { entry: AuditEntry }) {
  return (
    <>
      {auditActions[action]}
      <span className="block text-ink-3 text-meta empty:hidden">{detailText(details)}</span>
    </>
  );
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

/** A change reads as one, whatever order its two ends were stored in. */
function detailText({ from, to, ...others }: AuditEntry['details']): string {
  const change = from && to ? [`from ${from} to ${to}`] : [];
  return [...change, ...Object.entries(others).map(([name, value]) => `${name}: ${value}`)].join(', ');
}

function originText(address: string, userAgent: string): string {
  return [address, userAgent && deviceName(userAgent)].filter(Boolean).join(', ');
}
