/** A project where there is no room for its name: the first letter of its key. Colour is kept for people. */
export function ProjectTile({ projectKey }: { projectKey: string }) {
  return (
    <span
      aria-hidden="true"
      className="grid size-20 place-items-center rounded-mark border border-line-strong bg-surface-1 font-semibold text-ink-2 text-initial"
    >
      {projectKey.slice(0, 1)}
    </span>
  );
}
