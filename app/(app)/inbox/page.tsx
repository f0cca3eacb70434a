/** The list alone: it is drawn by the layout. */
export default function InboxPage() {
  return null;
}
