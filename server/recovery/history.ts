import { eq } from 'drizzle-orm';
import { limits } from '../../contract/limits';
import { applyFacts } from '../../contract/project-reducer';
import { type ProjectContents, projectContents, projectStateFrom } from '../../contract/project-state';
import type { QueryInput } from '../../contract/queries';
import type { ProjectSnapshot } from '../../contract/recovery';
import { projectStream, type StreamName } from '../../contract/streams';
import { projectOrigins } from '../../db/schema/history';
import type { Actor } from '../identity/actor';
import { readEvents, readHead } from '../log/read';
import { type Reader, readConsistently } from '../platform/database';
import { requireAccess } from '../projects/access';
import { reasonForSnapshot, snapshotRequired } from './events';

/**
 * What members saw after an earlier event: the project's origin and the events up to then, folded by the
 * reducer that clients use themselves.
 */
export function getProjectAt(
  actor: Actor,
  { projectId, at, epoch }: QueryInput<'getProjectAt'>,
): Promise<ProjectSnapshot> {
  return readConsistently(async (tx) => {
    await requireAccess(tx, actor, projectId, 'project.read');
    const stream = projectStream(projectId);
    const head = await readHead(tx, stream);
    const reason = reasonForSnapshot(head, { after: at, epoch });
    if (reason) throw snapshotRequired(reason, head);
    const [origin] = await tx
      .select({ contents: projectOrigins.contents })
      .from(projectOrigins)
      .where(eq(projectOrigins.projectId, projectId));
    // Without its first events nothing can be told of any moment since.
    if (!origin || head.prunedTo > 0) throw snapshotRequired('pruned', head);
    return { epoch: head.epoch, seq: at, ...(await foldUpTo(tx, stream, at, origin.contents)) };
  });
}

/** Page by page, so that a long history never stands in memory as a whole. */
async function foldUpTo(
  reader: Reader,
  stream: StreamName,
  at: number,
  origin: ProjectContents,
): Promise<ProjectContents> {
  let state = projectStateFrom(origin);
  for (let seq = 0; seq < at; seq += limits.replayEvents) {
    const page = await readEvents(reader, stream, seq, Math.min(limits.replayEvents, at - seq));
    state = applyFacts(state, page);
  }
  return projectContents(state);
}
