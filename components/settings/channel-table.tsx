'use client';

import { SwitchControl } from '@/components/ui/switch-control';
import type { NotificationChannel, NotificationPreference } from '@/contract/notification-preferences';
import type { NotificationType } from '@/contract/notifications';

const types: Record<NotificationType, string> = {
  mention: 'Somebody mentions you',
  assignment: 'A task is assigned to you',
  reply: 'Somebody answers you',
  direct_message: 'Somebody writes to you',
  comment: 'Comments on tasks you watch',
  task_update: 'Changes of tasks you watch',
  due_soon: 'A task is due today or tomorrow',
  overdue: 'A task is overdue',
  invite: 'You are added to a project',
  role_change: 'Your role changes',
};

const channelNames: Record<NotificationChannel, string> = { email: 'E-mail', push: 'Devices' };

type ChannelTableProps = {
  preferences: readonly NotificationPreference[];
  /** Those that there are; what is not in use can be chosen, and shows that it has no effect. */
  channels: readonly { channel: NotificationChannel; isInUse: boolean }[];
  onChange: (preference: NotificationPreference) => void;
};

/** What is told by which channel: a row for each reason, a column for each channel. */
export function ChannelTable({ preferences, channels, onChange }: ChannelTableProps) {
  return (
    <table className="w-full">
      <thead>
        <tr className="text-ink-3 text-meta">
          <th scope="col" className="pb-4 text-left font-medium">
            Tell me when
          </th>
          {channels.map(({ channel }) => (
            <th key={channel} scope="col" className="w-64 pb-4 text-right font-medium">
              {channelNames[channel]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Object.entries(types).map(([type, label]) => (
          <tr key={type} className="border-line border-t">
            <th scope="row" className="py-8 text-left font-normal text-body">
              {label}
            </th>
            {channels.map(({ channel, isInUse }) => {
              const preference = preferences.find((one) => one.type === type && one.channel === channel);
              return (
                <td key={channel} className="py-8 text-right align-middle leading-none">
                  {preference && (
                    <SwitchControl
                      label={`${label}: ${channelNames[channel]}`}
                      isOn={preference.on}
                      isDisabled={!isInUse}
                      onChange={(on) => onChange({ ...preference, on })}
                    />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
