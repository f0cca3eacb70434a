import { signalTickMs } from '../../contract/signal-timing';
import type { SignalMessages } from '../../contract/signals';

type FrameKind = 'cursorUpdate' | 'dragUpdate';
export type FrameRow<Kind extends FrameKind> = Kind extends 'cursorUpdate'
  ? SignalMessages['cursorUpdate']['cursors'][number]
  : SignalMessages['dragUpdate']['drags'][number];

/** What moved in one project within one tick: the newest row of each person. */
export type ProjectFrame = {
  projectId: string;
  cursors: SignalMessages['cursorUpdate']['cursors'];
  drags: SignalMessages['dragUpdate']['drags'];
};

type Moving = {
  cursors: Map<string, FrameRow<'cursorUpdate'>>;
  drags: Map<string, FrameRow<'dragUpdate'>>;
};

/**
 * Gathers what moves and lets it go once a tick, so that n people who move cost each receiver one frame
 * a tick, n frames in all and not n². A person who sends faster than the tick only replaces their row.
 */
export class SignalFrames {
  private moving = new Map<string, Moving>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly flush: (frame: ProjectFrame) => void,
    private readonly tickMs: number = signalTickMs,
  ) {}

  cursor(projectId: string, row: FrameRow<'cursorUpdate'>): void {
    this.inProject(projectId).cursors.set(row.userId, row);
  }

  drag(projectId: string, row: FrameRow<'dragUpdate'>): void {
    this.inProject(projectId).drags.set(row.userId, row);
  }

  close(): void {
    clearTimeout(this.timer);
  }

  private inProject(projectId: string): Moving {
    const moving = this.moving.get(projectId) ?? { cursors: new Map(), drags: new Map() };
    this.moving.set(projectId, moving);
    this.timer ??= setTimeout(() => this.tick(), this.tickMs);
    return moving;
  }

  private tick(): void {
    this.timer = undefined;
    const { moving } = this;
    this.moving = new Map();
    for (const [projectId, { cursors, drags }] of moving) {
      this.flush({ projectId, cursors: [...cursors.values()], drags: [...drags.values()] });
    }
  }
}
