'use client';

import { Ellipsis, History, KeyRound, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { auditAddress } from '@/components/admin/audit/audit-address';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Dialog } from '@/components/ui/dialog';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-entry';
import type { UserAccount } from '@/contract/users';
import { PasswordLink } from './password-link';

type AccountMenuProps = {
  account: UserAccount;
  /** Makes a link, and answers nothing when that was refused. */
  makePasswordLink: () => Promise<string | undefined>;
  resetTwoStep: () => Promise<void>;
};

/** What is done now and then with an account. */
export function AccountMenu({ account, makePasswordLink, resetTwoStep }: AccountMenuProps) {
  const { id, name, deactivatedAt, twoStep } = account;
  const [url, setUrl] = useState<string>();
  const [isResetting, setIsResetting] = useState(false);
  const close = () => setUrl(undefined);
  const entries: MenuEntry[] = [
    {
      kind: 'action',
      label: 'Link to a new password',
      icon: <KeyRound />,
      isDisabled: deactivatedAt !== null,
      onSelect: () => void makePasswordLink().then(setUrl),
    },
    {
      kind: 'action',
      label: 'Reset two-step sign-in',
      icon: <ShieldOff />,
      isDisabled: !twoStep,
      onSelect: () => setIsResetting(true),
    },
    { kind: 'link', label: 'Audit log', icon: <History />, href: auditAddress({ userId: id }) },
  ];
  return (
    <>
      <Menu
        align="end"
        entries={entries}
        trigger={<IconButton icon={<Ellipsis />} label={`More for ${name}`} />}
      />
      <Dialog isOpen={url !== undefined} onOpenChange={close} title="New password">
        <PasswordLink name={name} url={url ?? ''} onDone={close} />
      </Dialog>
      <ConfirmDialog
        isOpen={isResetting}
        onOpenChange={setIsResetting}
        title={`Reset two-step sign-in of ${name}?`}
        confirmLabel="Reset"
        onConfirm={() => void resetTwoStep().finally(() => setIsResetting(false))}
      >
        Their password alone opens the account until they set it up again. Be sure that it is really {name}{' '}
        who asks.
      </ConfirmDialog>
    </>
  );
}
