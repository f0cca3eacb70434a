/** Something that an admin does to others: asked about first, and told of when it is done. */
export type Operation = {
  title: string;
  /** What will happen, and to whom. */
  consequence: string;
  confirmLabel: string;
  run: () => Promise<unknown>;
  done: string;
};
