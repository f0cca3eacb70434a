/** Above what was not read when the room was opened. */
export function NewLine() {
  return (
    <li data-new-line="" className="flex items-center gap-8 px-16 pt-8 font-medium text-accent text-meta">
      <span className="h-px flex-1 bg-accent" />
      New
    </li>
  );
}
