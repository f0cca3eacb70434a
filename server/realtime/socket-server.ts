import type { Server, Socket } from 'socket.io';
import type { Envelope } from '../../contract/events';
import type { Ack, ControlMessages } from '../../contract/socket';
import type { Actor } from '../identity/actor';

/** What a socket remembers on the server. */
export type SocketData = {
  actor: Actor;
  /** The app's own origin as this socket's page sees it, and where it came from. */
  origin: string;
  remoteAddress: string;
  userAgent: string;
  /** Requests for events that do not exist; a client that goes on is cut off. */
  unknownEvents: number;
};

type ServerToClient = { [Name in keyof ControlMessages]: (message: ControlMessages[Name]) => void } & {
  [type: string]: (message: Envelope) => void;
};
type ClientToServer = Record<string, (payload: unknown, ack?: (ack: Ack<unknown>) => void) => void>;

export type SocketServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type ServerSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
