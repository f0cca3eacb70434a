/** Nearer to the end than this is at the end. */
const atEndPx = 24;

type Anchor = { element: HTMLElement; offset: number };

/**
 * Keeps what somebody reads where it is, whatever grows or shrinks around it: older messages above, new ones
 * below, the composer, a font. At the end it stays at the end. The browser's own anchoring is off: it does not
 * work at the very top, where older messages come in, nor in every browser.
 */
export class ScrollKeeper {
  private isAtEnd = true;
  private anchor: Anchor | null = null;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly content: HTMLElement,
    private readonly onMove: (isAtEnd: boolean) => void,
  ) {}

  /** Starts at an element, or at the end. The returned function ends it. */
  start(first: Element | null): () => void {
    if (first) this.show(first, 0.25);
    else this.toEnd();
    const note = () => this.note();
    const observer = new ResizeObserver(() => this.settle());
    observer.observe(this.content);
    observer.observe(this.scroller);
    this.scroller.addEventListener('scroll', note, { passive: true });
    return () => {
      observer.disconnect();
      this.scroller.removeEventListener('scroll', note);
    };
  }

  toEnd(): void {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.note();
  }

  /** Brings an element into sight, at so much of the height from the top. */
  show(element: Element, share = 0.5): void {
    const room = Math.max(0, this.scroller.clientHeight - element.clientHeight);
    this.scroller.scrollTop += this.offsetOf(element) - room * share;
    this.note();
  }

  /** After a change of the content, before anybody sees it. */
  settle(): void {
    if (this.isAtEnd) this.scroller.scrollTop = this.scroller.scrollHeight;
    else if (this.anchor?.element.isConnected) {
      this.scroller.scrollTop += this.offsetOf(this.anchor.element) - this.anchor.offset;
    }
    this.note();
  }

  private note(): void {
    const { scrollTop, scrollHeight, clientHeight } = this.scroller;
    this.isAtEnd = scrollHeight - scrollTop - clientHeight <= atEndPx;
    this.anchor = this.findAnchor();
    this.onMove(this.isAtEnd);
  }

  /** The first message of which something is in sight. */
  private findAnchor(): Anchor | null {
    for (const element of this.content.querySelectorAll<HTMLElement>('[data-message-id]')) {
      const offset = this.offsetOf(element);
      if (offset + element.offsetHeight > 0) return { element, offset };
    }
    return null;
  }

  private offsetOf(element: Element): number {
    return element.getBoundingClientRect().top - this.scroller.getBoundingClientRect().top;
  }
}
