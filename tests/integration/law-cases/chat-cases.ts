import type { conversationCommands } from '../../../contract/conversations';
import type { messageCommands } from '../../../contract/messages';
import { can } from '../../../contract/permissions';
import type { roomCommands } from '../../../contract/rooms';
import { createFile, createMessage, type Person, type Team } from '../../support/factories';
import { ask, run } from '../../support/services';
import type { LawCases } from './law-case';

type ChatCommandName =
  | keyof typeof messageCommands
  | keyof typeof conversationCommands
  | keyof typeof roomCommands;

/** A message of the actor's own, between others; of somebody else where their role may not speak at all. */
async function createOwnMessage(team: Team, actor: Person) {
  await createMessage(team.otherOwner, team, 'First.');
  const message = await createMessage(await speakerAmong(team, actor), team);
  await createMessage(team.otherOwner, team, 'Third.');
  return message;
}

/** The actor, or somebody else where their role may not speak at all. */
async function speakerAmong(team: Team, actor: Person): Promise<Person> {
  const { items } = await ask(team.owner, 'listMembers', { projectId: team.projectId });
  const role = items.find(({ userId }) => userId === actor.userId)?.role;
  return can(role, 'message.write') ? actor : team.commenter;
}

export const chatCases: LawCases<ChatCommandName> = {
  sendMessage: [
    {
      title: 'the first',
      input: ({ projectId }) => ({ projectId, body: 'Morning, **all** 👋\n\nSee #WEB-1' }),
      events: ['newMessage'],
    },
    {
      title: 'with a file and without a word',
      async input(team, actor) {
        const file = await createFile(await speakerAmong(team, actor), team);
        return { projectId: team.projectId, body: '', fileIds: [file.id] };
      },
      events: ['newMessage'],
    },
    {
      title: 'a reply, after others that were not read',
      async input(team) {
        const { id: replyTo } = await createMessage(team.otherOwner, team);
        await createMessage(team.otherOwner, team);
        return { projectId: team.projectId, body: 'Same to you', replyTo };
      },
      events: ['newMessage'],
    },
  ],
  updateMessage: [
    {
      title: 'one’s own',
      input: async (team, actor) => ({
        messageId: (await createOwnMessage(team, actor)).id,
        body: 'Said otherwise',
      }),
      events: ['messageUpdated'],
    },
    {
      title: 'one’s own, nothing that differs',
      async input(team, actor) {
        const { id: messageId, body } = await createOwnMessage(team, actor);
        return { messageId, body };
      },
      events: [],
    },
    {
      title: 'somebody else’s',
      allowed: [],
      input: async (team) => ({
        messageId: (await createMessage(team.otherOwner, team)).id,
        body: 'Not my words',
      }),
      events: [],
    },
  ],
  deleteMessage: [
    {
      title: 'one’s own',
      input: async (team, actor) => ({ messageId: (await createOwnMessage(team, actor)).id }),
      events: ['messageDeleted'],
    },
    {
      title: 'somebody else’s, with a reply and a reaction',
      allowed: ['owner'],
      async input(team) {
        const { id: messageId } = await createMessage(team.otherOwner, team);
        const { projectId } = team;
        await run(team.commenter, 'sendMessage', { projectId, body: 'Indeed', replyTo: messageId });
        await run(team.commenter, 'react', { messageId, emoji: '👍', on: true });
        return { messageId };
      },
      events: ['messageDeleted'],
    },
  ],
  react: [
    {
      title: 'the first',
      input: async (team) => ({
        messageId: (await createMessage(team.otherOwner, team)).id,
        emoji: '🎉',
        on: true,
      }),
      events: ['reactionChanged'],
    },
    {
      title: 'with somebody else, beside another emoji',
      async input(team) {
        const { id: messageId } = await createMessage(team.otherOwner, team);
        await run(team.otherOwner, 'react', { messageId, emoji: '👀', on: true });
        await run(team.otherOwner, 'react', { messageId, emoji: '👍🏽', on: true });
        return { messageId, emoji: '👀', on: true };
      },
      events: ['reactionChanged'],
    },
    {
      title: 'taking off what is not there',
      input: async (team) => ({
        messageId: (await createMessage(team.otherOwner, team)).id,
        emoji: '👎',
        on: false,
      }),
      events: [],
    },
  ],
  createConversation: [
    {
      title: 'with one other person',
      byOutsider: true,
      input: ({ owner }) => ({ userIds: [owner.userId] }),
      events: [],
    },
    {
      title: 'with one other person, again',
      byOutsider: true,
      async input({ owner, outsider }) {
        await run(owner, 'createConversation', { userIds: [outsider.userId] });
        return { userIds: [owner.userId] };
      },
      events: [],
    },
    {
      title: 'with several',
      byOutsider: true,
      input: ({ owner, editor, viewer }) => ({ userIds: [viewer.userId, owner.userId, editor.userId] }),
      events: [],
    },
  ],
  markRoomRead: [
    {
      title: 'some of it',
      async input(team) {
        for (let count = 0; count < 3; count += 1) await createMessage(team.otherOwner, team);
        return { projectId: team.projectId, number: 2 };
      },
      events: [],
    },
    {
      title: 'more than there is',
      async input(team) {
        await createMessage(team.otherOwner, team);
        return { projectId: team.projectId, number: 1_000 };
      },
      events: [],
    },
    {
      title: 'what was read before',
      async input(team, actor) {
        for (let count = 0; count < 3; count += 1) await createMessage(team.otherOwner, team);
        await run(actor, 'markRoomRead', { projectId: team.projectId, number: 3 });
        return { projectId: team.projectId, number: 1 };
      },
      events: [],
    },
    {
      title: 'a room in which nothing was said',
      input: ({ projectId }) => ({ projectId, number: 1 }),
      events: [],
    },
  ],
};
