export const sidebarRowStyle =
  'flex h-28 items-center gap-8 rounded-control text-ink-2 transition-colors hover:bg-fill hover:text-ink aria-[current=page]:bg-fill-strong aria-[current=page]:font-medium aria-[current=page]:text-ink pointer-coarse:h-40 forced-colors:aria-[current=page]:outline-2';
