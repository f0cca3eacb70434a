import { setTimeout as delay } from 'node:timers/promises';
import { demoPeople } from '../../../db/seed/people';
import { log } from '../../platform/log';
import { between, oneOf } from './chance';
import { carry, comment, type Deed, edit, point, remark, reply } from './deeds';
import { Teammate } from './teammate';

const teammateCount = 3;
/** Nobody is watching any more. */
const aloneForMs = 60_000;
const longestMs = 10 * 60_000;

/** What is done how often; the first deeds of all are such that a board with nobody in it comes alive. */
const opening: Deed[] = [carry, remark, edit];
const repertoire: Deed[] = [carry, carry, carry, point, point, edit, edit, remark, comment];

/** The simulated teammates of one project, from their coming to their going. */
export class Troupe {
  private readonly ending = new AbortController();
  private teammates: Teammate[] = [];
  /** Number of the newest message that somebody real wrote and that was answered. */
  private answered = 0;

  constructor(
    private readonly place: { url: string; projectId: string },
    private readonly onEnd: () => void,
  ) {
    void this.play().catch((error: unknown) => {
      if (!this.ending.signal.aborted) log.warn({ err: error }, 'The simulated teammates went home');
      this.end();
    });
  }

  end(): void {
    if (this.ending.signal.aborted) return;
    this.ending.abort();
    for (const teammate of this.teammates) teammate.leave();
    this.onEnd();
  }

  private async play(): Promise<void> {
    const { signal } = this.ending;
    await this.gather();
    const parts = this.teammates.map((teammate, index) => this.act(teammate, opening[index] ?? point));
    await Promise.race([...parts, this.untilAlone(), delay(longestMs, undefined, { signal })]);
    this.end();
  }

  /** Whoever is here in person is not played. Ada is whom most visitors come as. */
  private async gather(): Promise<void> {
    for (const person of demoPeople.filter(({ person }) => person !== 'ada').reverse()) {
      if (this.teammates.length === teammateCount || this.ending.signal.aborted) return;
      const teammate = await Teammate.enter(person, this.place);
      if (teammate?.isDoubled || this.ending.signal.aborted) teammate?.leave();
      else if (teammate) this.teammates.push(teammate);
    }
  }

  private async act(teammate: Teammate, first: Deed): Promise<void> {
    const { signal } = this.ending;
    await first(teammate, signal);
    while (teammate.isHere) {
      await delay(between(700, 2_800), undefined, { signal });
      if (teammate.isDoubled) teammate.leave();
      else await this.nextDeed(teammate)(teammate, signal);
    }
    // The others go on.
    await delay(longestMs, undefined, { signal });
  }

  /** Who has written something gets an answer, from one of them. */
  private nextDeed({ board }: Teammate): Deed {
    const ours: ReadonlySet<string> = new Set(this.teammates.map(({ person }) => person.id));
    const last = board.messages?.findLast(({ authorId }) => !ours.has(authorId));
    if (!last || last.number <= this.answered) return oneOf(repertoire) ?? point;
    this.answered = last.number;
    return reply;
  }

  private async untilAlone(): Promise<void> {
    const { signal } = this.ending;
    for (let aloneMs = 0; aloneMs < aloneForMs; ) {
      const stepMs = 5_000;
      await delay(stepMs, undefined, { signal });
      aloneMs = this.hasAudience() ? 0 : aloneMs + stepMs;
    }
  }

  private hasAudience(): boolean {
    const here = this.teammates.filter(({ isHere }) => isHere);
    const ours: ReadonlySet<string> = new Set(here.map(({ person }) => person.id));
    return here[0]?.online.some(({ userId, devices }) => !ours.has(userId) || devices > 1) ?? false;
  }
}
