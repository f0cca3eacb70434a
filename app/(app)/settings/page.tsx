import type { Metadata } from 'next';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { AppearanceSection } from '@/components/settings/appearance-section';
import { NotificationsSection } from '@/components/settings/notifications-section';
import { PasswordSection } from '@/components/settings/password-section';
import { ProfileSection } from '@/components/settings/profile-section';
import { SessionsSection } from '@/components/settings/sessions-section';
import { TokensSection } from '@/components/settings/tokens-section';
import { TwoStepSection } from '@/components/settings/two-step/two-step-section';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { executeQuery } from '@/server/commands/query';
import { requirePageActor } from '@/server/http/page-actor';
import { hasPassword } from '@/server/users/queries';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const actor = await requirePageActor();
  const [{ user }, notifications, push, sessions, tokens, { twoStep }, isWithPassword] = await Promise.all([
    executeQuery(actor, 'getMe', {}),
    executeQuery(actor, 'getNotificationPreferences', {}),
    executeQuery(actor, 'listPushDevices', {}),
    executeQuery(actor, 'listSessions', {}),
    executeQuery(actor, 'listTokens', {}),
    executeQuery(actor, 'getTwoStep', {}),
    hasPassword(actor),
  ]);
  return (
    <>
      <Bar title="Settings" connection={<LiveConnectionState />} />
      <Main>
        <ProfileSection user={user} />
        <AppearanceSection />
        <NotificationsSection
          settings={notifications}
          devices={push.items}
          applicationServerKey={push.applicationServerKey}
        />
        {isWithPassword && <PasswordSection email={user.email} />}
        {isWithPassword && <TwoStepSection twoStep={twoStep} email={user.email} />}
        <SessionsSection sessions={sessions.items} />
        <TokensSection tokens={tokens.items} />
      </Main>
    </>
  );
}
