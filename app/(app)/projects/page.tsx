import type { Metadata } from 'next';
import { LiveProjectList } from '@/components/projects/live-project-list';

export const metadata: Metadata = { title: 'Projects' };

export default function ProjectsPage() {
  return <LiveProjectList />;
}
