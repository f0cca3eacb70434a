'use client';

import { Plus } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { LinkButton } from '@/components/ui/link-button';
import type { UserAccount } from '@/contract/users';
import { AdminScreen } from '../admin-screen';
import { AccountRow } from './account-row';
import { NewPersonDialog } from './new-person-dialog';

type PeopleScreenProps = {
  accounts: readonly UserAccount[];
  /** Who is looking. */
  userId: string;
  nextCursor?: string | undefined;
};

/** Every account, for admins. */
export function PeopleScreen({ accounts, userId, nextCursor }: PeopleScreenProps) {
  const router = useRouter();
  const [isCreating, setIsCreating] = useState(false);
  return (
    <>
      <AdminScreen
        title="People"
        actions={
          <Button variant="primary" icon={<Plus />} onClick={() => setIsCreating(true)}>
            New person
          </Button>
        }
      >
        <ul aria-label="People">
          {accounts.map((account) => (
            <AccountRow key={account.id} account={account} isOneself={account.id === userId} />
          ))}
        </ul>
        {nextCursor && (
          <div>
            <LinkButton href={`/admin/users?cursor=${nextCursor}`}>Next page</LinkButton>
          </div>
        )}
      </AdminScreen>
      <NewPersonDialog isOpen={isCreating} onOpenChange={setIsCreating} onCreated={() => router.refresh()} />
    </>
  );
}
