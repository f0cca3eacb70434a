import type { DemoProject } from './demo-project';
import { operationsChat } from './operations-chat';
import { operationsTasks } from './operations-tasks';

export const operations: DemoProject = {
  key: 'OPS',
  name: 'Operations',
  description: 'Servers, security, contracts, and everything that must simply work.',
  created: 44,
  members: { eva: 'owner', ada: 'owner', dev: 'editor', ben: 'commenter' },
  columns: [{ name: 'To do' }, { name: 'In progress', wipLimit: 5 }, { name: 'Waiting' }, { name: 'Done' }],
  labels: [
    { name: 'Security', color: '#c2413b' },
    { name: 'On-call', color: '#b06a12' },
    { name: 'Infrastructure', color: '#2f6fb5' },
    { name: 'Cost', color: '#1f7a5c' },
    { name: 'Compliance', color: '#8a4fbf' },
    { name: 'Automation', color: '#0f7f8c' },
  ],
  tasks: operationsTasks,
  chat: operationsChat,
};
