'use client';

import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import type { CommandRequest } from '@/contract/commands';
import type { NotificationSettings } from '@/contract/notification-preferences';
import type { PushDevice } from '@/contract/push';
import { ChannelTable } from './channel-table';
import { EmailDeliveryChoice } from './email-delivery-choice';
import { PushDevices } from './push-devices';
import { QuietHoursChoice } from './quiet-hours-choice';
import { SettingsSection } from './settings-section';
import { TimeZoneChoice } from './time-zone-choice';

type NotificationsSectionProps = {
  settings: NotificationSettings;
  devices: readonly PushDevice[];
  applicationServerKey: string;
};

/** What leaves the inbox by other ways, when, and when a day begins. */
export function NotificationsSection({
  settings: initial,
  devices,
  applicationServerKey,
}: NotificationsSectionProps) {
  const [settings, setSettings] = useState(initial);
  const { error, run } = useRequest();
  const { preferences, availableChannels, emailDelivery } = settings;
  const isInUse = { email: emailDelivery !== 'off', push: devices.length > 0 };

  const change = (part: CommandRequest<'updateNotificationPreferences'>) =>
    void run(async () => {
      const path = '/api/notifications/preferences';
      setSettings(await sendCommand<'updateNotificationPreferences'>('PATCH', path, part));
      return 'stay';
    });

  return (
    <SettingsSection
      title="Notifications"
      intro="Everything comes to your inbox. What is still unread there after a moment can reach you elsewhere too."
    >
      <FormError message={error} />
      <div className="flex flex-col gap-24">
        {availableChannels.includes('email') ? (
          <EmailDeliveryChoice choice={settings} onChange={change} />
        ) : (
          <p className="text-ink-2">
            This installation sends no e-mail: its administrator has not set up a mail server (
            <code>SMTP_URL</code>).
          </p>
        )}
        <PushDevices devices={devices} applicationServerKey={applicationServerKey} />
        <ChannelTable
          preferences={preferences}
          channels={availableChannels.map((channel) => ({ channel, isInUse: isInUse[channel] }))}
          onChange={(preference) => change({ preferences: [preference] })}
        />
        <QuietHoursChoice
          quietHours={settings.quietHours}
          onChange={(quietHours) => change({ quietHours })}
        />
        <TimeZoneChoice timeZone={settings.timeZone} onChange={(timeZone) => change({ timeZone })} />
      </div>
    </SettingsSection>
  );
}
