'use client';

import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReadEntries } from '@/client/react/use-read-entries';
import { LinkButton } from '@/components/ui/link-button';
import type { InboxGroup } from './group-entries';
import { InboxEvents } from './inbox-events';
import { InboxPane } from './inbox-pane';

/** What happened in a project or was said in a conversation, and the way there. */
export function InboxLinkPane({ group, actions }: { group: InboxGroup; actions: ReactNode }) {
  const { latest, kind, entries } = group;
  useReadEntries(kind === 'conversation' ? 'conversationId' : 'projectId', group.id);
  return (
    <InboxPane label={latest.title} heading={latest.title} actions={actions}>
      <InboxEvents entries={entries} />
      <div className="mt-20">
        <LinkButton href={latest.link} variant="primary" icon={<ArrowRight />}>
          {kind === 'conversation' ? 'Open the conversation' : 'Open the project'}
        </LinkButton>
      </div>
    </InboxPane>
  );
}
