import { type SheddingStage, sheddingStages } from '../../contract/shedding';

/** From which delay on each stage is due. */
export type SheddingThresholds = Record<Exclude<SheddingStage, 'nothing'>, number>;

/** So many slow readings in a row lead up: one long turn of the event loop is no overload. */
const readingsUp = 2;
/** So many calm ones lead one stage down. Calm is half of what led there, or it would go to and fro. */
const readingsDown = 3;
const calmShare = 0.5;

/** Goes up and down the stages of shedding, by one reading of the event loop's delay after the other. */
export class SheddingLadder {
  private step = 0;
  /** What each of the latest slow readings would lead to. */
  private higher: number[] = [];
  private calm = 0;
  /** By stage; that of the first is never asked for. */
  private readonly thresholds: readonly number[];

  constructor({ signals, arrivals, commands }: SheddingThresholds) {
    this.thresholds = [0, signals, arrivals, commands];
  }

  get stage(): SheddingStage {
    return sheddingStages[this.step] ?? 'nothing';
  }

  take(delayMs: number): SheddingStage {
    const due = this.thresholds.findLastIndex((threshold) => delayMs >= threshold);
    this.higher = due > this.step ? [...this.higher, due] : [];
    this.calm = delayMs < (this.thresholds[this.step] ?? 0) * calmShare ? this.calm + 1 : 0;
    if (this.higher.length === readingsUp) this.moveTo(Math.min(...this.higher));
    else if (this.calm === readingsDown) this.moveTo(this.step - 1);
    return this.stage;
  }

  private moveTo(step: number): void {
    this.step = step;
    this.higher = [];
    this.calm = 0;
  }
}
