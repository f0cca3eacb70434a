/** The board alone: it is drawn by the layout. */
export default function ProjectPage() {
  return null;
}
