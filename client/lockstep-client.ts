import type { StoreApi } from 'zustand/vanilla';
import type { CommandName, CommandRequest } from '../contract/commands';
import type { Envelope } from '../contract/events';
import type { InstanceBanner } from '../contract/operator';
import type { UserSnapshot } from '../contract/recovery';
import { type RoomTarget, streamOfRoom } from '../contract/room-target';
import type { PingData } from '../contract/socket';
import type { StreamName } from '../contract/streams';
import { ReadMarks } from './chat/read-marks';
import { RoomDrafts } from './chat/room-drafts';
import { DraftStore } from './drafts/draft-store';
import { FollowedRooms, type LossReason } from './followed-rooms';
import type { Followed } from './followed-stream';
import { FollowedStreams } from './followed-streams';
import { FollowedUser } from './followed-user';
import { type FetchQuery, fetchQuery } from './http/api';
import { type Inspection, inspect } from './inspection/inspection';
import { InstanceNotices } from './instance-notices';
import { type OpenPages, openPages } from './outbox/open-pages';
import type { Operation, Settlement } from './outbox/operation';
import { Outbox } from './outbox/outbox';
import { memoryStorage, type OutboxStorage } from './outbox/outbox-storage';
import { PresenceFeed } from './presence-feed';
import { SignalSender } from './signals/signal-sender';
import { SignalStore } from './signals/signal-store';
import { Connection, type ConnectionOptions, type ServerMessages } from './socket/connection';
import { DeliverySample } from './socket/delivery-sample';
import { type ConnectionStoreState, createConnectionStore } from './store/connection-store';

export type LockstepClientOptions = {
  userId: string;
  /** The person's own stream as the page brought it along; without it that stream is not followed. */
  user?: UserSnapshot;
  /** What admins say to everybody, as the page brought it along. */
  banner?: InstanceBanner | null;
  connection?: ConnectionOptions;
  storage?: OutboxStorage;
  /** The pages of this browser that share the storage. */
  pages?: OpenPages;
  /** Where reads are answered; the app's own API unless a test says otherwise. */
  fetchQuery?: FetchQuery;
  /** Told when a project can no longer be followed. */
  onAccessLost?: (projectId: string, reason: LossReason) => void;
};

/**
 * Everything live in a page: one socket, one outbox, and the streams that are followed. Views read the
 * stores and call `execute`; nothing else of the transport reaches them.
 */
export class LockstepClient {
  readonly connectionStore: StoreApi<ConnectionStoreState> = createConnectionStore();
  readonly outbox: Outbox;
  /** Where people work and talk. */
  readonly rooms: FollowedRooms;
  readonly signals = new SignalStore();
  readonly signalSender = new SignalSender((name, input) => this.connection.signal(name, input));
  private readonly deliverySample = new DeliverySample((eventId) =>
    this.connection.signal('delivered', { eventId }),
  );
  readonly notices: InstanceNotices;
  readonly presenceFeed = new PresenceFeed((watching) => this.connection.request('watchPresence', watching));
  readonly drafts: DraftStore;
  readonly roomDrafts: RoomDrafts;
  readonly user: FollowedUser | null;
  /** Reads over HTTP, for what no stream carries. */
  readonly fetchQuery: FetchQuery;
  private readonly pages: OpenPages;
  private readonly connection: Connection;
  private readonly streams = new FollowedStreams(
    () => this.connection.isConnected,
    () => this.countCatchingUp(),
  );
  /** What every stream tells this page of. */
  private readonly hooks = {
    onConfirmed: (mutationId: string) => this.outbox.remove(mutationId),
    onPhase: () => this.countCatchingUp(),
  };
  private readonly readMarks = new ReadMarks(({ target, number }) =>
    this.connection.request('command', { name: 'markRoomRead', input: { ...target, number } }),
  );

  constructor(private readonly options: LockstepClientOptions) {
    this.connection = new Connection(
      {
        onConnect: () => this.handleConnect(),
        onTransport: (transport) =>
          this.connectionStore.setState({ transport, transportSinceMs: performance.now() }),
        onDisconnect: () => this.handleDisconnect(),
        onEnvelope: (envelope) => this.handleEnvelope(envelope),
        onMessage: (name, message) => this.handleMessage(name, message),
        onSignedOut: () => this.connectionStore.setState({ isSignedOut: true }),
      },
      options.connection,
    );
    this.fetchQuery = options.fetchQuery ?? fetchQuery;
    this.notices = new InstanceNotices(options.banner ?? null, this.fetchQuery);
    this.pages = options.pages ?? openPages(null);
    this.outbox = new Outbox(
      options.storage ?? memoryStorage(),
      (operation) => this.send(operation),
      this.pages,
    );
    this.outbox.subscribe((operations) => this.handleOperations(operations));
    this.rooms = new FollowedRooms({
      userId: options.userId,
      streams: this.streams,
      outbox: this.outbox,
      signals: this.signals,
      server: { connection: this.connection, fetchQuery: this.fetchQuery },
      hooks: this.hooks,
      onAccessLost: (projectId, reason) => options.onAccessLost?.(projectId, reason),
    });
    this.drafts = new DraftStore(options.userId);
    this.roomDrafts = new RoomDrafts(options.userId);
    this.user = options.user ? this.followUser(options.user) : null;
  }

  /** Opens the socket; everything followed catches up as soon as it is there. */
  start(): void {
    void this.outbox.restore();
    this.open();
  }

  stop(): void {
    this.connection.close();
    this.pages.close();
    this.handleDisconnect();
  }

  private open(): void {
    this.pages.open();
    this.connection.open();
  }

  get userId(): string {
    return this.options.userId;
  }

  /** How this page stands with the server, without what people wrote. */
  inspect(): Inspection {
    return inspect({
      connection: this.connectionStore.getState(),
      streams: this.streams.active,
      operations: this.outbox.all,
    });
  }

  /** Asks the node at the other end who it is; null without an answer. */
  async ping(): Promise<{ roundTripMs: number; nodeId: string } | null> {
    const startedAtMs = performance.now();
    const ack = await this.connection.request<PingData>('ping', {}).catch(() => null);
    if (!ack?.ok) return null;
    return { roundTripMs: Math.round(performance.now() - startedAtMs), nodeId: ack.data.nodeId };
  }

  /** Follows a stream from now on; the returned function ends it, unless it is followed again at once. */
  follow(followed: Followed): () => void {
    return this.streams.follow(followed);
  }

  private followUser(first: UserSnapshot): FollowedUser {
    const user = new FollowedUser(first, this.fetchQuery, this.hooks);
    this.streams.follow(user);
    return user;
  }

  /** Makes a change: shown at once, sent in order, settled with the server's word. */
  execute<Name extends CommandName>(
    name: Name,
    input: CommandRequest<Name>,
    stream: StreamName | null = null,
  ): { mutationId: string; settled: Promise<Settlement<Name>> } {
    return this.outbox.enqueue(name, input, stream);
  }

  /** The person has seen a room's messages up to a number: on this page at once, elsewhere in a moment. */
  markRead(target: RoomTarget, number: number): void {
    const stream = streamOfRoom(target);
    const room = this.user?.sync.state?.rooms.get(stream);
    if (!room || room.lastReadNumber >= number) return;
    this.user?.noteRead(stream, number);
    this.readMarks.mark(stream, { target, number });
  }

  /** Compares heads now: the page became visible, or came back from sleep or from the back button. */
  catchUp(): void {
    if (!this.connection.isConnected) {
      this.connectionStore.setState({ isWaking: true });
      if (!this.connectionStore.getState().isSignedOut) this.open();
      return;
    }
    for (const { sync } of this.streams.active) sync.catchUp();
    void this.user?.refreshRooms();
  }

  /** Goes on after a sleep. "Live" is taken back at once, since the connection may be gone without a word. */
  wake(): void {
    this.connectionStore.setState({ isWaking: true });
    this.catchUp();
  }

  private async send(operation: Operation) {
    const { name, input, mutationId, stream } = operation;
    const ack = await this.connection.request('command', { name, input, mutationId });
    if (ack.ok && ack.seq !== undefined && stream)
      this.streams.get(stream)?.sync.noticeHead({ seq: ack.seq });
    return ack;
  }

  private handleConnect(): void {
    this.connectionStore.setState({ isConnected: true, isSignedOut: false, signedOutReason: null });
    for (const { sync } of this.streams.active) sync.connect();
    this.readMarks.flush();
    this.presenceFeed.connect();
    if (this.connection.isReturning) void this.notices.refresh();
    void this.user?.refreshRooms();
    this.outbox.setOnline(true);
  }

  private handleDisconnect(): void {
    this.connectionStore.setState({ isConnected: false, transport: null });
    this.signals.clear();
    this.outbox.setOnline(false);
    for (const { sync } of this.streams.active) sync.disconnect();
    // A page that goes on after a sleep finds its old connection dead. All others wait, so as not to come back at once.
    if (this.connectionStore.getState().isWaking) queueMicrotask(() => this.connection.hurry());
  }

  private handleEnvelope(envelope: Envelope): void {
    const sync = this.streams.get(envelope.stream)?.sync;
    sync?.receive(envelope);
    this.user?.noteEvent(envelope);
    const isApplied = sync?.cursor && sync.cursor.seq >= envelope.seq;
    if (isApplied) this.deliverySample.note(envelope.id);
  }

  private handleMessage<Name extends keyof ServerMessages>(name: Name, message: ServerMessages[Name]): void {
    const receive = this.receivers[name] as ((message: ServerMessages[Name]) => void) | undefined;
    receive?.(message);
  }

  /** What each message of the server does here; a name that this page does not know does nothing. */
  private readonly receivers: { [Name in keyof ServerMessages]?: (message: ServerMessages[Name]) => void } = {
    head: (head) => {
      this.streams.get(head.stream)?.sync.noticeHead(head);
      this.user?.noteHead(head);
    },
    roomActivity: (activity) => this.user?.noteActivity(activity),
    accessRevoked: ({ projectId, reason }) => this.rooms.loseProject(projectId, reason),
    sessionRevoked: ({ reason }) =>
      this.connectionStore.setState({ isSignedOut: true, signedOutReason: reason }),
    deviceDisconnected: () => this.notices.setDisconnected(true),
    bannerChanged: ({ banner }) => this.notices.setBanner(banner),
    adminPresence: (presence) => this.presenceFeed.receive(presence),
    outdated: () => this.connectionStore.setState({ isOutdated: true }),
    onlineMembers: ({ projectId, members }) => this.signals.setOnline(projectId, members),
    userTyping: (message) => this.signals.receive('userTyping', message),
    userEditing: (message) => this.signals.receive('userEditing', message),
    takeOverAsked: (message) => this.signals.receive('takeOverAsked', message),
    cursorUpdate: (message) => this.signals.receive('cursorUpdate', message),
    dragUpdate: (message) => this.signals.receive('dragUpdate', message),
  };

  private handleOperations(operations: readonly Operation[]): void {
    const waiting = operations.filter(({ status }) => status !== 'refused').length;
    this.connectionStore.setState({ waiting });
    this.streams.setOperations(operations);
    // What is about no stream on this page is settled by its answer alone.
    for (const { mutationId, status, stream } of operations) {
      const isFollowed = stream !== null && this.streams.get(stream) !== undefined;
      if (status === 'acknowledged' && !isFollowed) this.outbox.remove(mutationId);
    }
  }

  private countCatchingUp(): void {
    const { catchingUp } = this.streams;
    const isUpToDate = this.connection.isConnected && catchingUp === 0;
    this.connectionStore.setState({ catchingUp, ...(isUpToDate && { isWaking: false }) });
  }
}
