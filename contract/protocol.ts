/**
 * Version of what travels between client and server. A new optional field, event type or command is
 * free; anything else raises it, and `protocol.test.ts` notices. History:
 *
 * 1  first version
 */
export const protocolVersion = 1;

/** The oldest client that this server still talks to; older ones are told `outdated`. */
export const oldestSupportedProtocol = 1;
