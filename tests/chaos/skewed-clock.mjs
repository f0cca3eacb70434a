// Preloaded into a node: its wall clock is wrong from the start, and jumps back and forth by a second.
const skewMs = Number(process.env.CHAOS_CLOCK_SKEW_MS);
const TrueDate = Date;
const trueNow = Date.now;
const wrongNow = () => trueNow() + skewMs + (Math.floor(trueNow() / 500) % 2) * 1_000;

globalThis.Date = class extends TrueDate {
  /** @param {[] | [number]} args */
  constructor(...args) {
    if (args.length === 0) super(wrongNow());
    else super(...args);
  }

  static now() {
    return wrongNow();
  }
};
