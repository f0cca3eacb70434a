import type { CommandName, CommandRequest } from '../../contract/commands';
import type { ProjectState } from '../../contract/project-state';
import { projectRole } from '../../contract/roles';
import type { Person, Team } from './factories';
import type { Random } from './random';

/** A command that somebody might send who sees `state`, perhaps not the newest. */
export type RandomCommand = {
  [Name in CommandName]: { actor: Person; name: Name; input: CommandRequest<Name> };
}[CommandName];

type Chance = {
  random: Random;
  team: Team;
  state: ProjectState;
  archivedIds: readonly string[];
  /** Stands in every text that is written, to find out where it gets to. */
  mark?: string;
};

type Maker = (chance: Chance) => RandomCommand | null;

/** Draws a command; ids are of what `state` shows, so some are of what is gone by now. */
export function randomCommand(chance: Chance): RandomCommand {
  for (;;) {
    const command = chance.random.pick(makers)?.(chance);
    if (command) return command;
  }
}

const createTask: Maker = ({ random, team, state, mark }) => ({
  actor: writer(random, team),
  name: 'createTask',
  input: {
    projectId: team.projectId,
    title: word({ random, mark }),
    ...place(random, state),
    ...references(random, state),
  },
});

const editTask: Maker = ({ random, team, state, mark }) => {
  const task = random.pick([...state.tasks.values()]);
  if (!task) return null;
  const changes = random.pick([
    { title: word({ random, mark }) },
    { description: word({ random, mark }), priority: 'high' as const },
    { dueOn: random.chance(0.5) ? null : '2031-01-01', estimate: random.below(9) },
    references(random, state),
  ]);
  const baseVersion = random.chance(0.3) ? { baseVersion: task.version } : {};
  return {
    actor: writer(random, team),
    name: 'updateTask',
    input: { taskId: task.id, ...changes, ...baseVersion },
  };
};

const moveTask: Maker = ({ random, team, state }) => {
  const task = random.pick([...state.tasks.values()]);
  if (!task) return null;
  return {
    actor: writer(random, team),
    name: 'updateTask',
    input: { taskId: task.id, ...place(random, state) },
  };
};

const archiveTask: Maker = ({ random, team, state }) => {
  const taskId = random.pick([...state.tasks.keys()]);
  return taskId ? { actor: writer(random, team), name: 'archiveTask', input: { taskId } } : null;
};

const restoreTask: Maker = ({ random, team, archivedIds }) => {
  const taskId = random.pick(archivedIds);
  return taskId ? { actor: writer(random, team), name: 'restoreTask', input: { taskId } } : null;
};

const addComment: Maker = ({ random, team, state, mark }) => {
  const taskId = random.pick([...state.tasks.keys()]);
  if (!taskId) return null;
  const actor = random.chance(0.5) ? team.commenter : writer(random, team);
  return { actor, name: 'addComment', input: { taskId, body: word({ random, mark }) } };
};

const changeComment: Maker = ({ random, team, state, mark }) => {
  const comment = random.pick([...state.comments.values()].flat());
  if (!comment) return null;
  const { id: commentId, authorId } = comment;
  const author = authorOf(team, authorId);
  if (!author || random.chance(0.3))
    return { actor: team.owner, name: 'deleteComment', input: { commentId } };
  return { actor: author, name: 'updateComment', input: { commentId, body: word({ random, mark }) } };
};

const sendMessage: Maker = ({ random, team, state, mark }) => {
  const actor = random.chance(0.5) ? team.commenter : writer(random, team);
  const replyTo = random.chance(0.3) ? random.pick(state.messages ?? [])?.id : undefined;
  const input = { projectId: team.projectId, body: word({ random, mark }), ...(replyTo && { replyTo }) };
  return { actor, name: 'sendMessage', input };
};

const changeMessage: Maker = ({ random, team, state, mark }) => {
  const message = random.pick(state.messages ?? []);
  if (!message) return null;
  const { id: messageId, authorId } = message;
  const actor = writer(random, team);
  switch (random.below(4)) {
    case 0:
      return { actor: team.owner, name: 'deleteMessage', input: { messageId } };
    case 1:
      return { actor, name: 'markRoomRead', input: { projectId: team.projectId, number: message.number } };
    case 2: {
      const author = authorOf(team, authorId);
      return author
        ? { actor: author, name: 'updateMessage', input: { messageId, body: word({ random, mark }) } }
        : null;
    }
    default: {
      const emoji = random.pick(['👍', '🎉']) ?? '👍';
      return { actor, name: 'react', input: { messageId, emoji, on: random.chance(0.6) } };
    }
  }
};

const changeColumn: Maker = ({ random, team, state, mark }) => {
  const [columnId, anchor] = [random.pick([...state.columns.keys()]), random.pick([...state.columns.keys()])];
  const actor = writer(random, team);
  const { projectId } = team;
  if (!columnId || !anchor) return null;
  switch (random.below(5)) {
    case 0:
      return {
        actor,
        name: 'createColumn',
        input: { projectId, name: word({ random, mark }), beforeId: anchor },
      };
    case 1:
      return {
        actor,
        name: 'deleteColumn',
        input: { columnId, ...(anchor !== columnId && { moveTasksTo: anchor }) },
      };
    case 2:
      return anchor === columnId
        ? null
        : { actor, name: 'updateColumn', input: { columnId, afterId: anchor } };
    default:
      return {
        actor,
        name: 'updateColumn',
        input: { columnId, name: word({ random, mark }), wipLimit: null },
      };
  }
};

const changeLabel: Maker = ({ random, team, state, mark }) => {
  const labelId = random.pick([...state.labels.keys()]);
  const actor = writer(random, team);
  if (!labelId || random.chance(0.4)) {
    return {
      actor,
      name: 'createLabel',
      input: { projectId: team.projectId, name: word({ random, mark }), color: '#102030' },
    };
  }
  if (random.chance(0.5)) return { actor, name: 'deleteLabel', input: { labelId } };
  return { actor, name: 'updateLabel', input: { labelId, name: word({ random, mark }) } };
};

const changeMember: Maker = ({ random, team }) => {
  const { projectId, owner, otherOwner, outsider, viewer } = team;
  const { userId } = random.chance(0.5) ? outsider : viewer;
  const actor = random.chance(0.5) ? owner : otherOwner;
  const role = random.pick(projectRole.options.filter((option) => option !== 'owner')) ?? 'viewer';
  switch (random.below(3)) {
    case 0:
      return { actor, name: 'removeMember', input: { projectId, userId } };
    case 1:
      return { actor, name: 'updateMember', input: { projectId, userId, role } };
    default:
      return { actor, name: 'addMember', input: { projectId, userId, role } };
  }
};

const renameProject: Maker = ({ random, team: { projectId, owner, otherOwner }, mark }) => ({
  actor: random.chance(0.5) ? owner : otherOwner,
  name: 'updateProject',
  input: { projectId, name: word({ random, mark }) },
});

const makers: readonly Maker[] = [
  createTask,
  createTask,
  editTask,
  editTask,
  moveTask,
  moveTask,
  archiveTask,
  restoreTask,
  addComment,
  changeComment,
  sendMessage,
  changeMessage,
  changeColumn,
  changeLabel,
  changeMember,
  renameProject,
];

function writer(random: Random, { owner, otherOwner, editor }: Team): Person {
  return random.pick([owner, otherOwner, editor]) ?? editor;
}

function authorOf({ owner, otherOwner, editor, commenter }: Team, userId: string): Person | undefined {
  return [owner, otherOwner, editor, commenter].find((person) => person.userId === userId);
}

function word({ random, mark = 'w' }: Pick<Chance, 'random' | 'mark'>): string {
  return `${mark}${random.below(1_000_000).toString(36)}`;
}

/** A column, a place beside a task, both, or neither. */
function place(random: Random, state: ProjectState) {
  const columnId = random.chance(0.6) ? random.pick([...state.columns.keys()]) : undefined;
  const anchor = random.chance(0.6) ? random.pick([...state.tasks.keys()]) : undefined;
  return {
    ...(columnId && { columnId }),
    ...(anchor && (random.chance(0.5) ? { beforeId: anchor } : { afterId: anchor })),
  };
}

function references(random: Random, state: ProjectState) {
  const assigneeId = random.pick([...state.members.keys()]);
  const labelId = random.pick([...state.labels.keys()]);
  return {
    assigneeIds: assigneeId && random.chance(0.7) ? [assigneeId] : [],
    labelIds: labelId && random.chance(0.7) ? [labelId] : [],
  };
}
