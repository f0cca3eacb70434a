import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PresenceScreen } from '@/components/admin/presence-screen';
import { executeQuery } from '@/server/commands/query';
import { requirePageActor } from '@/server/http/page-actor';

export const metadata: Metadata = { title: 'Presence' };

export default async function PresencePage() {
  const actor = await requirePageActor();
  if (actor.role !== 'admin') notFound();
  return <PresenceScreen first={await executeQuery(actor, 'getPresence', {})} />;
}
