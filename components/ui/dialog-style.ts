export const scrimStyle =
  'fixed inset-0 z-dialog animate-fade-in bg-scrim data-[state=closed]:animate-fade-out';

export const dialogStyle =
  'fixed inset-x-12 top-[10dvh] z-dialog mx-auto max-h-[80dvh] max-w-dialog animate-float-in overflow-y-auto rounded-float border border-transparent bg-surface-2 shadow-float outline-none data-[state=closed]:animate-fade-out';
