import type { ReactNode } from 'react';
import { LiveConnectionState } from '@/components/live/live-connection-state';
import { Bar } from '@/components/shell/bar';
import { Main } from '@/components/shell/main';
import { AdminNav } from './admin-nav';

type AdminScreenProps = { title: string; actions?: ReactNode; children: ReactNode };

/** One of the administrator's pages, with the way to the others. */
export function AdminScreen({ title, actions, children }: AdminScreenProps) {
  return (
    <>
      <Bar title={title} connection={<LiveConnectionState />} actions={actions} />
      <Main layout="wide">
        <div className="flex flex-col gap-16">
          <AdminNav />
          {children}
        </div>
      </Main>
    </>
  );
}
