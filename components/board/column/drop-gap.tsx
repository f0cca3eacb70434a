/** Where the carried card would come to stand: as high as the card, which the grip has measured. */
export function DropGap() {
  return (
    <li
      aria-hidden="true"
      data-drop-gap=""
      className="h-(--carried-height) shrink-0 rounded-card border border-accent border-dashed bg-accent-soft"
    />
  );
}
