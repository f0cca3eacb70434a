import type { Metadata } from 'next';
import { DeadEnd } from '@/components/shell/dead-end';
import { LinkButton } from '@/components/ui/link-button';

export const metadata: Metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <DeadEnd
      title="Nothing here"
      actions={
        <LinkButton href="/projects" variant="primary">
          All projects
        </LinkButton>
      }
    >
      This page does not exist, or it is in a project that you are not a member of.
    </DeadEnd>
  );
}
