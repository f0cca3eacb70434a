import { StatusDot } from '@/components/ui/status-dot';
import type { QueryOutput } from '@/contract/queries';
import type { Setting } from '@/contract/settings';
import { AdminScreen } from '../admin-screen';
import { AdminSection } from '../admin-section';
import { featuresOf } from './features';
import { SettingsList } from './settings-list';

/** What the environment of a node makes of the installation: what is on, what is off, and why. */
export function InstanceSettingsScreen({ version, nodeVersion, settings }: QueryOutput<'getSettings'>) {
  const features = featuresOf(settings).map(({ title, isOn, why }) => ({
    name: title,
    label: title,
    value: <FeatureState isOn={isOn} />,
    text: why,
  }));
  const variables = settings.map((setting) => ({
    name: setting.name,
    label: <code className="text-meta">{setting.name}</code>,
    value: <SettingValue setting={setting} />,
    text: setting.description,
  }));
  return (
    <AdminScreen title="Settings of this installation">
      <p className="text-ink-2">
        Lockstep {version} on Node {nodeVersion}. Settings come from the environment and are read once, when a
        node starts; these are those of the node that answered. Secrets are never shown.
      </p>
      <AdminSection title="Features">
        <SettingsList label="Features" rows={features} />
      </AdminSection>
      <AdminSection title="Variables">
        <SettingsList label="Variables" rows={variables} />
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
