/** What floats: menus, pickers and popovers share one surface. */
export const floatStyle =
  'z-menu animate-float-in rounded-card border border-transparent bg-surface-2 shadow-float outline-none';

export const menuStyle = `${floatStyle} max-h-(--radix-popper-available-height) min-w-[180px] max-w-form overflow-y-auto p-4`;

export const menuItemStyle =
  'flex h-28 select-none items-center gap-8 rounded-control px-8 text-body outline-none data-disabled:opacity-50 data-highlighted:bg-fill-strong data-[state=open]:bg-fill-strong pointer-coarse:h-40 forced-colors:data-highlighted:outline-2';
