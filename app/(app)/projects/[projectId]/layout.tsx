import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import type { ReactNode } from 'react';
import { BoardScreen } from '@/components/board/board-screen';
import { dockFoldCookie, parseDockFold } from '@/components/chat/dock/dock-fold';
import { ProjectProvider } from '@/components/live/project-provider';
import { executeQuery } from '@/server/commands/query';
import { orNotFound, requirePageActor } from '@/server/http/page-actor';

type ProjectLayoutProps = { children: ReactNode; params: Promise<{ projectId: string }> };

export const metadata: Metadata = { title: 'Board' };

/** The board stays where it is while the pages below it, such as an open task, come and go over it. */
export default async function ProjectLayout({ children, params }: ProjectLayoutProps) {
  const { projectId } = await params;
  const actor = await requirePageActor();
  const snapshot = await orNotFound(executeQuery(actor, 'getProject', { projectId }));
  const chatFold = parseDockFold((await cookies()).get(dockFoldCookie)?.value);
  return (
    <ProjectProvider key={projectId} snapshot={snapshot}>
      <BoardScreen chatFold={chatFold}>{children}</BoardScreen>
    </ProjectProvider>
  );
}
