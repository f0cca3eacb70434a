'use client';

import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { FormError } from '@/components/identity/form-error';
import { Switch } from '@/components/ui/switch';
import type { NotificationSettings } from '@/contract/notification-preferences';
import type { NotificationType } from '@/contract/notifications';
import { SettingsSection } from './settings-section';
import { TimeZoneChoice } from './time-zone-choice';

const labels: Record<NotificationType, string> = {
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

type Change = Partial<Pick<NotificationSettings, 'preferences' | 'timeZone'>>;

/** What leaves the inbox for a mailbox, and when a day begins. */
export function NotificationsSection({ settings: initial }: { settings: NotificationSettings }) {
  const [settings, setSettings] = useState(initial);
  const { error, run } = useRequest();
  const canMail = settings.availableChannels.includes('email');

  const change = (part: Change) =>
    void run(async () => {
      const path = '/api/notifications/preferences';
      setSettings(await sendCommand<'updateNotificationPreferences'>('PATCH', path, part));
      return 'stay';
    });

  return (
    <SettingsSection
      title="Notifications"
      intro="Everything comes to your inbox. What is still unread there after a moment can come by e-mail too."
    >
      <FormError message={error} />
      {canMail ? (
        settings.preferences
          .filter(({ channel }) => channel === 'email')
          .map((preference) => (
            <Switch
              key={preference.type}
              label={labels[preference.type]}
              isOn={preference.on}
              onChange={(on) => change({ preferences: [{ ...preference, on }] })}
            />
          ))
      ) : (
        <p className="text-ink-2">
          This installation sends no e-mail: its administrator has not set up a mail server (
          <code>SMTP_URL</code>).
        </p>
      )}
      <TimeZoneChoice timeZone={settings.timeZone} onChange={(timeZone) => change({ timeZone })} />
    </SettingsSection>
  );
}
