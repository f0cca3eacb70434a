import { TaskPanel } from '@/components/task/task-panel';

type TaskPageProps = { params: Promise<{ taskId: string }> };

/** A task over its board. */
export default async function TaskPage({ params }: TaskPageProps) {
  const { taskId } = await params;
  return <TaskPanel key={taskId} taskId={taskId} />;
}
