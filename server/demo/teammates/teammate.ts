import { io, type Socket } from 'socket.io-client';
import { uuidv7 } from 'uuidv7';
import type { CommandName, CommandRequest } from '../../../contract/commands';
import { isEnvelope } from '../../../contract/envelope';
import type { Envelope } from '../../../contract/events';
import { applyFacts } from '../../../contract/project-reducer';
import { type ProjectState, projectStateFrom } from '../../../contract/project-state';
import type { ProjectSnapshot } from '../../../contract/recovery';
import type { SignalInput, SignalName } from '../../../contract/signals';
import type { Ack, JoinProjectData, OnlineMember } from '../../../contract/socket';
import type { demoPeople } from '../../../db/seed/people';
import { openDemoSession } from './demo-session';

type DemoPerson = (typeof demoPeople)[number];
type Place = { url: string; projectId: string };

const deadlineMs = 5_000;

/** A simulated colleague in a project: signed in and connected like anybody, and seeing no more than they do. */
export class Teammate {
  board: ProjectState;
  online: readonly OnlineMember[] = [];
  /** How many things it has said by itself: it goes through what there is to say before it repeats itself. */
  remarksMade = Math.floor(Math.random() * 100);
  private seq: number;

  private constructor(
    readonly person: DemoPerson,
    readonly projectId: string,
    private readonly socket: Socket,
    snapshot: ProjectSnapshot,
  ) {
    // Of the chat it hears what is said from now on.
    this.board = { ...projectStateFrom(snapshot), messages: [] };
    this.seq = snapshot.seq;
    socket.onAny((name: string, message: unknown) => this.hear(name, message));
  }

  /** Null for who may not see the project. */
  static async enter(person: DemoPerson, { url, projectId }: Place): Promise<Teammate | null> {
    const cookie = await openDemoSession(url, person.person);
    const answer = await fetch(`${url}/api/projects/${projectId}`, { headers: { cookie, origin: url } });
    if (!answer.ok) return null;
    const extraHeaders = { cookie, origin: url, 'user-agent': 'Simulated teammate' };
    const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders });
    const teammate = new Teammate(person, projectId, socket, (await answer.json()) as ProjectSnapshot);
    await teammate.join();
    return teammate;
  }

  get isHere(): boolean {
    return this.socket.connected;
  }

  /** Somebody real has come as this person: then there is one too many. */
  get isDoubled(): boolean {
    return this.online.some(({ userId, devices }) => userId === this.person.id && devices > 1);
  }

  signal<Name extends SignalName>(name: Name, input: SignalInput<Name>): void {
    this.socket.emit(name, input);
  }

  /** Refusals are part of life: somebody else was quicker. */
  async execute<Name extends CommandName>(name: Name, input: CommandRequest<Name>): Promise<void> {
    await this.request('command', { name, input, mutationId: uuidv7() });
  }

  leave(): void {
    this.socket.disconnect();
  }

  private async join(): Promise<void> {
    const ack = await this.request<JoinProjectData>('joinProject', {
      projectId: this.projectId,
      after: this.seq,
    });
    if (!ack.ok) throw new Error(`${this.person.name} could not join: ${ack.error.code}`);
    this.online = ack.data.onlineMembers;
    for (const event of ack.data.events ?? []) this.apply(event);
  }

  private request<Data>(event: string, payload: object): Promise<Ack<Data>> {
    return this.socket.timeout(deadlineMs).emitWithAck(event, payload) as Promise<Ack<Data>>;
  }

  private hear(name: string, message: unknown): void {
    if (isEnvelope(message)) this.apply(message);
    else if (name === 'onlineMembers') this.online = (message as { members: OnlineMember[] }).members;
  }

  /** A gap is no matter here: what a teammate has not seen, it does not touch. */
  private apply(event: Envelope): void {
    if (event.stream !== `project:${this.projectId}` || event.seq <= this.seq) return;
    this.seq = event.seq;
    this.board = applyFacts(this.board, [event]);
  }
}
