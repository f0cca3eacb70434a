import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '../../client/socket/connection';
import type { Envelope } from '../../contract/events';
import type { JoinProjectData } from '../../contract/socket';
import type { Person } from '../support/factories';
import { type FaultProxy, openFaultProxy } from '../support/fault-proxy';
import { type Crew, fetchOver, type Hand } from './crew';

export type Crowd = {
  /** Connections that ended so far, for whatever reason. */
  lost(): number;
  /** Snapshots of projects that were asked for so far. */
  snapshots(): number;
  /** Waits until everybody follows their project, or for so long; answers how many do not. */
  untilBack(withinMs: number): Promise<number>;
  close(): Promise<void>;
};

/** Where they connect to. */
type Door = Pick<FaultProxy, 'url'>;

const lookEveryMs = 50;

/** A crowd over a line of ours, each of whose connections leads where a new one does. */
export async function openCrowd(crew: Crew, size: number, portOf: () => number): Promise<Crowd> {
  const line = await openFaultProxy(portOf);
  const crowd = openCrowdAt(crew, size, line);
  return {
    ...crowd,
    async close() {
      await crowd.close();
      await line.close();
    },
  };
}

/** More devices of the people at work, with their projects open: they note how far they have heard, and no more. */
export function openCrowdAt({ hands }: Crew, size: number, door: Door): Crowd {
  const members = Array.from({ length: size }, (_, index) => {
    const { person, project } = hands[index % hands.length] as Hand;
    return new Listener(person, project.projectId, door);
  });
  const countAway = () => members.filter(({ isBack }) => !isBack).length;
  const sum = (countOf: (member: Listener) => number) =>
    members.reduce((total, member) => total + countOf(member), 0);
  return {
    lost: () => sum(({ lost }) => lost),
    snapshots: () => sum(({ snapshots }) => snapshots),
    async untilBack(withinMs) {
      const deadlineMs = performance.now() + withinMs;
      while (countAway() > 0 && performance.now() < deadlineMs) await delay(lookEveryMs);
      return countAway();
    },
    async close() {
      for (const member of members) member.close();
    },
  };
}

/** The app's own connection, and as much of a client as is needed to come back to a project. */
class Listener {
  lost = 0;
  snapshots = 0;
  isBack = false;
  private cursor: { epoch: string; after: number } | null = null;
  private readonly connection: Connection;

  constructor(
    private readonly person: Person,
    private readonly projectId: string,
    private readonly door: Door,
  ) {
    this.connection = new Connection(
      {
        onConnect: () => void this.join(),
        onDisconnect: () => {
          this.isBack = false;
          this.lost += 1;
        },
        onEnvelope: (envelope) => this.note(envelope),
        onTransport: () => {},
        onMessage: () => {},
        onSignedOut: () => {},
      },
      { url: door.url, token: async () => person.token },
    );
    this.connection.open();
  }

  close(): void {
    this.connection.close();
  }

  /** From where it stands, if it knows that; else, or if it is told so, from a snapshot. */
  private async join(): Promise<void> {
    const { projectId } = this;
    while (this.connection.isConnected && !this.isBack) {
      const ack = await this.connection
        .request<JoinProjectData>('joinProject', { projectId, ...this.cursor })
        .catch(() => null);
      if (!ack?.ok) {
        await delay(1_000);
        continue;
      }
      const { epoch, head, snapshotRequired } = ack.data;
      if (this.cursor && snapshotRequired) await this.fetchSnapshot();
      this.cursor = { epoch, after: head };
      this.isBack = true;
    }
  }

  private async fetchSnapshot(): Promise<void> {
    this.snapshots += 1;
    await fetchOver(this.door, this.person)(`/api/projects/${this.projectId}`);
  }

  private note({ stream, seq }: Envelope): void {
    if (this.cursor && stream.endsWith(this.projectId)) this.cursor.after = Math.max(this.cursor.after, seq);
  }
}
