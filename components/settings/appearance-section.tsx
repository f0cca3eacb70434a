'use client';

import { parseTheme } from '@/components/shell/theme';
import { useTheme } from '@/components/shell/use-theme';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { SettingsSection } from './settings-section';

const themes = [
  { value: 'system', label: 'As the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function AppearanceSection() {
  const { theme, setTheme } = useTheme();
  return (
    <SettingsSection title="Appearance" intro="Kept in this browser.">
      <SegmentedControl
        label="Theme"
        options={themes}
        value={theme}
        onChange={(value) => setTheme(parseTheme(value))}
      />
    </SettingsSection>
  );
}
