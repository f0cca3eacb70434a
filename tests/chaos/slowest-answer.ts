import { send } from '../support/api-client';
import type { Crew, Hand } from './crew';
import type { NodeSlot } from './node-slot';

/** Asks one node for what people ask it all the time, one after the other, and answers the longest wait. */
export async function slowestAnswerMs(node: NodeSlot, { hands }: Crew, forMs: number): Promise<number> {
  const [{ person, project }] = hands as [Hand];
  const paths = ['/api/me', '/api/me/snapshot', `/api/projects/${project.projectId}`];
  const endMs = performance.now() + forMs;
  let slowestMs = 0;
  for (let count = 0; performance.now() < endMs; count += 1) {
    const startedAtMs = performance.now();
    const { status } = await send(node.running, paths[count % paths.length] as string, { as: person });
    if (status !== 200) throw new Error(`A healthy node answered ${status}`);
    slowestMs = Math.max(slowestMs, performance.now() - startedAtMs);
  }
  return slowestMs;
}
