'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { sendCommand } from '@/client/http/api';
import { useRequest } from '@/client/react/use-request';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { errorSentence } from '@/components/ui/error-sentence';
import { Select } from '@/components/ui/select';
import type { UserAccount } from '@/contract/users';
import { AccountMenu } from './account-menu';

const roles = [
  { value: 'member', label: 'Member' },
  { value: 'admin', label: 'Administrator' },
] as const;

type AccountRowProps = { account: UserAccount; isOneself: boolean };

export function AccountRow({ account, isOneself }: AccountRowProps) {
  const router = useRouter();
  const [isConfirming, setIsConfirming] = useState(false);
  const { isPending, error, run } = useRequest();
  const { name, email, role } = account;
  const isDeactivated = account.deactivatedAt !== null;

  const update = (changes: { role?: UserAccount['role']; deactivated?: boolean }) =>
    run(async () => {
      await sendCommand<'updateUser'>('PATCH', `/api/admin/users/${account.id}`, changes);
      router.refresh();
      return 'stay';
    }).finally(() => setIsConfirming(false));

  const makePasswordLink = async () => {
    let url: string | undefined;
    await run(async () => {
      const path = `/api/admin/users/${account.id}/password-link`;
      url = (await sendCommand<'createPasswordLink'>('POST', path)).setPasswordUrl;
      return 'stay';
    });
    return url;
  };

  const resetTwoStep = () =>
    run(async () => {
      await sendCommand<'resetTwoStep'>('DELETE', `/api/admin/users/${account.id}/two-step`);
      router.refresh();
      return 'stay';
    });

  return (
    <li className="border-line border-b py-12">
      <div className="flex flex-wrap items-center gap-12">
        <Avatar person={account} size={24} isDecorative />
        <div className="min-w-0 flex-1 basis-menu">
          <p className="truncate font-medium">
            {name}
            {isOneself && <span className="font-normal text-ink-3"> · you</span>}
            {isDeactivated && <span className="font-normal text-danger"> · deactivated</span>}
          </p>
          <p className="truncate text-ink-3 text-meta">{email}</p>
        </div>
        <div className="w-[144px]">
          <Select
            aria-label={`Role of ${name}`}
            options={roles}
            value={role}
            disabled={isPending || isDeactivated}
            onChange={(next) => void update({ role: next })}
          />
        </div>
        <Button
          size="small"
          disabled={isPending}
          aria-label={`${isDeactivated ? 'Reactivate' : 'Deactivate'} ${name}`}
          onClick={() => (isDeactivated ? void update({ deactivated: false }) : setIsConfirming(true))}
        >
          {isDeactivated ? 'Reactivate' : 'Deactivate'}
        </Button>
        <AccountMenu account={account} makePasswordLink={makePasswordLink} resetTwoStep={resetTwoStep} />
      </div>
      <p role="alert" className="mt-4 text-danger text-meta empty:hidden">
        {error && errorSentence(name, error)}
      </p>
      <ConfirmDialog
        isOpen={isConfirming}
        onOpenChange={setIsConfirming}
        title={`Deactivate ${name}?`}
        confirmLabel="Deactivate"
        isPending={isPending}
        onConfirm={() => void update({ deactivated: true })}
      >
        {isOneself ? 'You are signed out' : `${name} is signed out`} everywhere and cannot sign in again. What
        they wrote stays, and the account can be reactivated.
      </ConfirmDialog>
    </li>
  );
}
