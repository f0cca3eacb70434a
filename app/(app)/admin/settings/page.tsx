import type { Metadata } from 'next';
import { InstanceSettingsScreen } from '@/components/admin/settings/instance-settings-screen';
import { executeQuery } from '@/server/commands/query';
import { requirePageAdmin } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'Settings of this installation' };

export default async function InstanceSettingsPage() {
  const actor = await requirePageAdmin();
  return <InstanceSettingsScreen {...(await executeQuery(actor, 'getSettings', {}))} />;
}
