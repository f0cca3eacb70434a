/** Where the carried card would come to stand. It takes no room, so nothing moves while somebody looks for a place. */
export function DropLine() {
  return (
    <li aria-hidden="true" className="pointer-events-none relative z-1 -mb-8 h-0 shrink-0">
      <span className="absolute inset-x-2 -top-[5px] h-2 rounded-round bg-accent forced-color-adjust-none" />
    </li>
  );
}
