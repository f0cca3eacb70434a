/** First in the tab order of every page; its target is the page's `<main id="main" tabIndex={-1}>`. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-tooltip rounded-control bg-surface-2 px-12 py-8 font-medium text-body text-ink shadow-float focus:not-sr-only focus:fixed focus:top-8 focus:left-8"
    >
      Skip to content
    </a>
  );
}
