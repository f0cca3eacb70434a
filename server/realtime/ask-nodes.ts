import { randomUUID } from 'node:crypto';
import type { SocketServer } from './socket-server';

/** Whoever has not answered by then is left out, and that is said. */
const answerWithinMs = 1_500;

export type NodesAnswers<Answer> = {
  /** This node's own first. */
  answers: Answer[];
  /** Whether every node has answered. */
  isComplete: boolean;
  redis: 'none' | 'connected' | 'away';
};

/**
 * Lets any node say what all of them know. Each question has an id; the answers to it go to all nodes, of
 * which the one that asked gathers them until every node has answered or the time is up.
 *
 * @param name tells this question from others, and is the same on every node.
 */
export function createNodeQuestion<Question, Answer>(
  io: SocketServer,
  name: string,
  answerHere: (question: Question) => Answer | Promise<Answer>,
  isClustered: boolean,
): (question: Question) => Promise<NodesAnswers<Answer>> {
  const gathering = new Map<string, (answer: Answer) => void>();
  if (isClustered) {
    io.on('nodesAsked', async (askedName, questionId, question) => {
      if (askedName !== name) return;
      io.serverSideEmit('nodeAnswered', questionId, await answerHere(question as Question));
    });
    io.on('nodeAnswered', (questionId, answer) => gathering.get(questionId)?.(answer as Answer));
  }

  return async (question) => {
    const mine = await answerHere(question);
    if (!isClustered) return { answers: [mine], isComplete: true, redis: 'none' };
    const others = await countOtherNodes(io);
    const redis = others === null ? 'away' : 'connected';
    if (others === 0) return { answers: [mine], isComplete: true, redis };
    const questionId = randomUUID();
    const received: Answer[] = [];
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, answerWithinMs);
      gathering.set(questionId, (answer) => {
        received.push(answer);
        if (received.length !== others) return;
        clearTimeout(timer);
        resolve();
      });
      io.serverSideEmit('nodesAsked', name, questionId, question);
    });
    gathering.delete(questionId);
    return { answers: [mine, ...received], isComplete: received.length === others, redis };
  };
}

/** Null when Redis cannot say it: then there is no telling who is missing. */
async function countOtherNodes(io: SocketServer): Promise<number | null> {
  const nodes = io.of('/').adapter.serverCount();
  const unknown = new Promise<null>((resolve) => setTimeout(resolve, answerWithinMs, null));
  return Promise.race([nodes.then((count) => count - 1).catch(() => null), unknown]);
}
