/** An entry beside the list. The list draws it, since it opens entries without asking the server. */
export default function InboxGroupPage() {
  return null;
}
