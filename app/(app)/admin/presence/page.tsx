import type { Metadata } from 'next';
import { PresenceScreen } from '@/components/admin/presence/presence-screen';
import { executeQuery } from '@/server/commands/query';
import { requirePageAdmin } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'Presence' };

export default async function PresencePage() {
  const actor = await requirePageAdmin();
  return <PresenceScreen first={await executeQuery(actor, 'getPresence', {})} />;
}
