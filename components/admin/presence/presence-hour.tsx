import { Sparkline } from '@/components/ui/sparkline';
import type { PresenceNode } from '@/contract/admin-presence';
import { AdminSection } from '../admin-section';
import { lastHourSeries } from './last-hour';

/** Who came, who came back, and why others went, minute by minute. */
export function PresenceHour({ nodes }: { nodes: readonly PresenceNode[] }) {
  return (
    <AdminSection title="Last hour">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(160px,1fr))] gap-12">
        {lastHourSeries(nodes).map(({ label, values, total }) => (
          <li key={label} className="flex flex-col gap-4 rounded-card border border-line p-12">
            <p className="flex justify-between gap-8 text-meta">
              <span className="truncate text-ink-2">{label}</span>
              <span className="font-medium tabular-nums">{total}</span>
            </p>
            <Sparkline label={`${label}: ${total} in the last hour`} values={values} />
          </li>
        ))}
      </ul>
    </AdminSection>
  );
}
