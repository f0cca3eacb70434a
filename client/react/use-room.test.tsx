import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { LockstepClient } from '../lockstep-client';
import { ClientContext } from './client-context';
import { useRoom } from './use-room';
import { useRoomActions } from './use-room-actions';
import { useRoomDraft } from './use-room-draft';
import { useSourceMessage } from './use-source-message';
import { useUnread, useUnreadTotal } from './use-unread';

const conversationId = '018f0000-0000-7000-8000-000000000000';
const stream = `conversation:${conversationId}`;

it('can be drawn on the server, where nothing is known of a room but its place', () => {
  const user = { id: 'ada', name: 'Ada', email: 'ada@example.test', role: 'member' as const };
  const rooms = [{ stream, lastNumber: 7, lastReadNumber: 5, unread: 2, lastMessageAt: null }];
  const snapshot = { epoch: 'e', seq: 0, user, projects: [], conversations: [], rooms, inbox: { unread: 0 } };
  const client = new LockstepClient({ userId: 'ada', user: snapshot });
  expect(
    renderToStaticMarkup(
      <ClientContext value={client}>
        <Probe />
      </ClientContext>,
    ),
  ).toBe('loading, line before 6, source undefined, draft “”, 0 of 0');
});

function Probe() {
  const { room, status, messages, firstUnreadNumber } = useRoom({ conversationId });
  useRoomActions(room);
  const source = useSourceMessage('m1', messages);
  const { text } = useRoomDraft(stream);
  const [unread, total] = [useUnread(stream), useUnreadTotal()];
  return `${status}, line before ${firstUnreadNumber}, source ${source}, draft “${text}”, ${unread} of ${total}`;
}
