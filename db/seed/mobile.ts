import type { DemoProject } from './demo-project';
import { mobileChat } from './mobile-chat';
import { mobileTasks } from './mobile-tasks';

export const mobile: DemoProject = {
  key: 'MOB',
  name: 'Mobile',
  description:
    'The Larkfield app for iOS and Android: the shop in your pocket, and something to use outdoors.',
  created: 44,
  members: { ben: 'owner', ada: 'editor', dev: 'editor', eva: 'editor', chloe: 'viewer' },
  columns: [
    { name: 'Backlog' },
    { name: 'To do' },
    { name: 'In progress', wipLimit: 5 },
    { name: 'Testing' },
    { name: 'Done' },
  ],
  labels: [
    { name: 'Crash', color: '#c2413b' },
    { name: 'Bug', color: '#b06a12' },
    { name: 'iOS', color: '#2f6fb5' },
    { name: 'Android', color: '#1f7a5c' },
    { name: 'Design', color: '#8a4fbf' },
    { name: 'Offline', color: '#0f7f8c' },
    { name: 'Release', color: '#6b7280' },
  ],
  tasks: mobileTasks,
  chat: mobileChat,
};
