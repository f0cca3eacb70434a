const everyNth = 20;
/** A page that was put away shows things late through nobody's fault. */
const tooLateMs = 10_000;

/**
 * Says of one durable event in twenty that this page shows it, so that operators see how long that takes.
 * The first is drawn by lot, or all pages would speak of the same event. A hidden page shows nothing.
 */
export class DeliverySample {
  private left = Math.ceil(Math.random() * everyNth);

  constructor(
    private readonly confirm: (eventId: string) => void,
    private readonly afterPaint: (work: () => void) => void = paintThen,
  ) {}

  note(eventId: string): void {
    this.left -= 1;
    if (this.left > 0) return;
    this.left = everyNth;
    const appliedAtMs = performance.now();
    this.afterPaint(() => {
      if (performance.now() - appliedAtMs < tooLateMs) this.confirm(eventId);
    });
  }
}

/** The frame's callbacks run before it is painted, what they put off after it. */
function paintThen(work: () => void): void {
  if (typeof document === 'undefined') return void setTimeout(work);
  if (!document.hidden) requestAnimationFrame(() => setTimeout(work));
}
