import type { Random } from '../support/random';
import { randomCommand } from '../support/random-commands';
import type { Crew, Hand } from './crew';
import type { History } from './history';

const everyMs = 40;
/** People who see that nothing is taken stop for a while; without that a slow machine would only fall behind. */
const patience = 5;

/** People at work: changes, messages and cursors, as fast as hands make them together. */
export class Load {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly crew: Crew,
    private readonly history: History,
    private readonly random: Random,
  ) {}

  start(): void {
    this.timer = setInterval(() => this.tick(), everyMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    const hand = this.random.pick(this.crew.hands);
    if (!hand) return;
    this.change(hand);
    this.point(hand);
  }

  /**
   * Somebody changes something of what is confirmed on a page, which need not be the newest. What only waits
   * there to be sent is for its author alone to see.
   */
  private change({ project, team, mark, stream }: Hand): void {
    const { random, history } = this;
    const { state } = project.sync;
    if (!state) return;
    const archivedIds = project.recentEvents.flatMap((event) =>
      event.type === 'taskDeleted' ? event.payload.taskId : [],
    );
    const { actor, name: command, input } = randomCommand({ random, team, state, archivedIds, mark });
    const author = this.crew.hands.find(({ person }) => person.userId === actor.userId);
    if (!author || countUnsettled(author) >= patience) return;
    const { mutationId, settled } = author.client.execute(command, input as never, stream);
    const client = author.name;
    history.record({ kind: 'invoke', client, mutationId, command });
    void settled.then((settlement) => {
      if (settlement.ok) history.record({ kind: 'ok', client, mutationId });
      else history.record({ kind: 'refused', client, mutationId, code: settlement.error.code });
    });
  }

  private point({ client, project }: Hand): void {
    const id = this.random.pick([...(project.sync.state?.tasks.keys() ?? [])]);
    if (!id) return;
    const { projectId } = project;
    const anchor = { kind: 'card' as const, id };
    client.signalSender.moveCursor({ projectId, anchor, position: { x: 0.5, y: 0.5 } });
  }
}

function countUnsettled({ client }: Hand): number {
  return client.outbox.all.filter(({ status }) => status === 'waiting' || status === 'sent').length;
}
