import type { Server, Socket } from 'socket.io';
import type { ProjectRole } from '../../contract/roles';
import type { SignalMessages } from '../../contract/signals';
import type { Ack } from '../../contract/socket';
import type { Actor } from '../identity/actor';
import type { ProjectFrame } from './signal-frames';

/** What a socket remembers on the server. */
export type SocketData = {
  actor: Actor;
  /** The app's own origin as this socket's page sees it, and where it came from. */
  origin: string;
  remoteAddress: string;
  userAgent: string;
  /** Requests for events that do not exist; a client that goes on is cut off. */
  unknownEvents: number;
  /** The projects that this socket follows, with the role as of the last check. */
  roles: Map<string, ProjectRole>;
  /** The task that this socket has open. */
  viewing: string | null;
  /** What this socket is seen doing, to take it back when it stops or goes. */
  typing: { room: string; message: SignalMessages['userTyping'] } | null;
  editing: { room: string; message: SignalMessages['userEditing'] } | null;
};

type Emitted = Record<string, (message: unknown) => void>;
type Received = Record<string, (payload: unknown, ack?: (ack: Ack<unknown>) => void) => void>;
type BetweenNodes = {
  signalFrame: (frame: ProjectFrame) => void;
  nodesAsked: (name: string, questionId: string, question: unknown) => void;
  nodeAnswered: (questionId: string, answer: unknown) => void;
  drainPlanned: (nodeId: string, inMs: number | null) => void;
};

export type SocketServer = Server<Received, Emitted, BetweenNodes, SocketData>;
export type ServerSocket = Socket<Received, Emitted, BetweenNodes, SocketData>;
