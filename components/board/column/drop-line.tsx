/** Where the carried card would come to stand. It takes no room, so nothing moves while somebody looks for a place. */
export function DropLine() {
  return (
    <li aria-hidden="true" className="pointer-events-none relative z-1 -mb-8 h-0 shrink-0">
      {/* The knob stands out beside the card that is carried over the line. */}
      <span className="absolute -top-[5px] right-0 left-0 h-2 rounded-round bg-accent forced-color-adjust-none before:absolute before:-top-[3px] before:-left-4 before:size-8 before:rounded-round before:bg-accent" />
    </li>
  );
}
