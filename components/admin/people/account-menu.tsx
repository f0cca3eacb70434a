'use client';

import { Ellipsis, History, KeyRound } from 'lucide-react';
import { useState } from 'react';
import { auditAddress } from '@/components/admin/audit/audit-address';
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
};

/** What is done now and then with an account. */
export function AccountMenu({ account, makePasswordLink }: AccountMenuProps) {
  const { id, name, deactivatedAt } = account;
  const [url, setUrl] = useState<string>();
  const close = () => setUrl(undefined);
  const entries: MenuEntry[] = [
    {
      kind: 'action',
      label: 'Link to a new password',
      icon: <KeyRound />,
      isDisabled: deactivatedAt !== null,
      onSelect: () => void makePasswordLink().then(setUrl),
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
    </>
  );
}
