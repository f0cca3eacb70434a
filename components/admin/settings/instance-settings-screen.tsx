'use client';

import { type DataColumn, DataTable } from '@/components/ui/data-table';
import { StatusDot } from '@/components/ui/status-dot';
import type { QueryOutput } from '@/contract/queries';
import type { Setting } from '@/contract/settings';
import { AdminScreen } from '../admin-screen';
import { AdminSection } from '../admin-section';
import { type Feature, featuresOf } from './features';

const featureColumns: DataColumn<Feature>[] = [
  { head: 'Feature', cell: ({ title }) => title },
  { head: 'State', cell: ({ isOn }) => <FeatureState isOn={isOn} /> },
  { head: 'Why', cell: ({ why }) => why, isText: true },
];

const settingColumns: DataColumn<Setting>[] = [
  { head: 'Variable', cell: ({ name }) => <code className="text-meta">{name}</code> },
  { head: 'Value', cell: (setting) => <SettingValue setting={setting} />, isText: true },
  { head: 'What it does', cell: ({ description }) => description, isText: true },
];

/** What the environment of a node makes of the installation: what is on, what is off, and why. */
export function InstanceSettingsScreen({ version, nodeVersion, settings }: QueryOutput<'getSettings'>) {
  return (
    <AdminScreen title="Settings of this installation">
      <p className="text-ink-2">
        Lockstep {version} on Node {nodeVersion}. Settings come from the environment and are read once, when a
        node starts; this is what the one that answered has. Secrets are never shown.
      </p>
      <AdminSection title="Features">
        <DataTable
          label="Features"
          columns={featureColumns}
          rows={featuresOf(settings)}
          keyOf={({ title }) => title}
        />
      </AdminSection>
      <AdminSection title="Variables">
        <DataTable label="Variables" columns={settingColumns} rows={settings} keyOf={({ name }) => name} />
      </AdminSection>
    </AdminScreen>
  );
}

function FeatureState({ isOn }: { isOn: boolean }) {
  return (
    <span className="flex items-center gap-6">
      <StatusDot tone={isOn ? 'live' : 'quiet'} />
      {isOn ? 'On' : 'Off'}
    </span>
  );
}

function SettingValue({ setting: { state, value } }: { setting: Setting }) {
  if (state === 'unset') return <span className="text-ink-3">Unset</span>;
  if (value === null) return 'Set, not shown';
  return (
    <>
      <code className="text-meta">{value}</code>
      {state === 'default' && <span className="text-ink-3 text-meta"> default</span>}
    </>
  );
}
