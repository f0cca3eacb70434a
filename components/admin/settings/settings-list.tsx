import type { ReactNode } from 'react';

export type SettingsListRow = { name: string; label: ReactNode; value: ReactNode; text: string };

/** What something is called, what it is, and what that means: side by side, on a phone below each other. */
export function SettingsList({ label, rows }: { label: string; rows: readonly SettingsListRow[] }) {
  return (
    <ul aria-label={label} className="rounded-card border border-line bg-surface-1">
      {rows.map(({ name, label: title, value, text }) => (
        <li
          key={name}
          className="grid gap-x-16 gap-y-2 border-line border-b px-12 py-8 last:border-b-0 tablet:grid-cols-[184px_minmax(0,216px)_minmax(0,1fr)]"
        >
          <span>{title}</span>
          <span className="[overflow-wrap:anywhere]">{value}</span>
          <span className="text-ink-2">{text}</span>
        </li>
      ))}
    </ul>
  );
}
