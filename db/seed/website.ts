import type { DemoProject } from './demo-project';
import { websiteChat } from './website-chat';
import { websiteTasks } from './website-tasks';

export const website: DemoProject = {
  key: 'WEB',
  name: 'Website',
  description: 'The new larkfield.example: faster, easier to shop in, and ready for the winter range.',
  created: 44,
  members: { ada: 'owner', ben: 'editor', chloe: 'editor', dev: 'editor', eva: 'editor' },
  columns: [
    { name: 'Backlog' },
    { name: 'To do' },
    { name: 'In progress', wipLimit: 6 },
    { name: 'Review', wipLimit: 4 },
    { name: 'Done' },
  ],
  labels: [
    { name: 'Bug', color: '#c2413b' },
    { name: 'Design', color: '#8a4fbf' },
    { name: 'Content', color: '#b06a12' },
    { name: 'Checkout', color: '#1f7a5c' },
    { name: 'Performance', color: '#2f6fb5' },
    { name: 'Accessibility', color: '#0f7f8c' },
    { name: 'SEO', color: '#6b7280' },
  ],
  tasks: websiteTasks,
  chat: websiteChat,
};
