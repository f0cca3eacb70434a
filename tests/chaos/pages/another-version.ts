import type { Page } from '@playwright/test';

/** A name of a version that is not there yet. */
export const unknownName = 'introducedLater';

const unknownField = { [unknownName]: { text: 'x', list: [1, { a: null }] } };

/** The page talks as an older one would, with a server that knows more than it. */
export async function pretendOlderPage(page: Page): Promise<void> {
  await translate(page, {
    toServer: (frame) => [frame.replace(/"protocolVersion":\d+/, '"protocolVersion":0')],
    toPage: (frame) => [addUnknownFields(frame), `42${JSON.stringify([unknownName, unknownField])}`],
  });
}

/** The page talks as a newer one would: a server that is older does not know how tasks are made. */
export async function pretendNewerPage(page: Page): Promise<void> {
  await translate(page, {
    toServer: (frame) => [
      frame
        .replace(/"protocolVersion":\d+/, '"protocolVersion":99')
        .replace('"name":"createTask"', `"name":"${unknownName}"`),
    ],
    toPage: (frame) => [frame],
  });
}

type Translation = Record<'toServer' | 'toPage', (frame: string) => string[]>;

async function translate(page: Page, { toServer, toPage }: Translation): Promise<void> {
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      for (const each of toServer(String(frame))) server.send(each);
    });
    server.onMessage((frame) => {
      for (const each of isMessage(String(frame)) ? toPage(String(frame)) : [String(frame)])
        socket.send(each);
    });
  });
}

/** Socket.IO's events and acknowledgements, in the frames of Engine.IO. */
function isMessage(frame: string): boolean {
  return /^4[23]/.test(frame);
}

/** Puts a field that nobody knows into every object of a message. */
function addUnknownFields(frame: string): string {
  const start = frame.indexOf('[');
  const message: unknown = JSON.parse(frame.slice(start), (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? { ...value, ...unknownField }
      : value,
  );
  return frame.slice(0, start) + JSON.stringify(message);
}
