/** A task over its board. The board draws it, since it opens and closes tasks without asking the server. */
export default function TaskPage() {
  return null;
}
