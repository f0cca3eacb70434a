import { signalTtlMs } from '../../contract/signal-timing';
import type { SignalInput, SignalName } from '../../contract/signals';
import { LatestThrottle } from './latest-throttle';

export type TypingPlace = Omit<SignalInput<'typing'>, 'isTyping'>;
export type SendSignal = <Name extends SignalName>(name: Name, input: SignalInput<Name>) => void;

/** A little more often than receivers forget. */
const repeatTypingMs = signalTtlMs.typing / 2;
const repeatEditingMs = signalTtlMs.editing / 2;
/** Without another key after this, somebody has stopped typing. */
const typingPauseMs = 4_000;
/** 25 a second: under the 30 that a receiver is promised at most. */
const moveEveryMs = 40;

/** What this page tells others about its person: no more often than anybody can see. */
export class SignalSender {
  private typing: { place: TypingPlace; toldAtMs: number } | null = null;
  private typingPause: ReturnType<typeof setTimeout> | undefined;
  private editingRepeat: ReturnType<typeof setInterval> | undefined;
  private readonly cursorMoves = new LatestThrottle(moveEveryMs);
  private readonly dragMoves = new LatestThrottle(moveEveryMs);

  constructor(private readonly send: SendSignal) {}

  /** Call with every key that changes a text. */
  keyTyped(place: TypingPlace): void {
    clearTimeout(this.typingPause);
    this.typingPause = setTimeout(() => this.stopTyping(), typingPauseMs);
    const nowMs = performance.now();
    const isRepeat = this.typing !== null && isSamePlace(this.typing.place, place);
    if (isRepeat && nowMs - (this.typing?.toldAtMs ?? 0) < repeatTypingMs) return;
    this.typing = { place, toldAtMs: nowMs };
    this.send('typing', { ...place, isTyping: true });
  }

  /** The text was sent, given up or left. */
  stopTyping(): void {
    clearTimeout(this.typingPause);
    if (this.typing) this.send('typing', { ...this.typing.place, isTyping: false });
    this.typing = null;
  }

  /** Tells which field of a task is being edited, again and again until `stopEditing`. */
  startEditing(taskId: string, field: string): void {
    clearInterval(this.editingRepeat);
    const tell = () => this.send('editing', { taskId, field });
    this.editingRepeat = setInterval(tell, repeatEditingMs);
    tell();
  }

  stopEditing(taskId: string): void {
    clearInterval(this.editingRepeat);
    this.editingRepeat = undefined;
    this.send('editing', { taskId, field: null });
  }

  /** Asks somebody to let go of the field that they edit. */
  askTakeOver(taskId: string, field: string, userId: string): void {
    this.send('takeOver', { taskId, field, userId });
  }

  view(projectId: string, taskId: string | null, isIdle: boolean): void {
    this.send('viewing', { projectId, taskId, isIdle });
  }

  moveCursor(input: SignalInput<'cursorMove'>): void {
    this.cursorMoves.run(() => this.send('cursorMove', input));
  }

  moveDrag(input: SignalInput<'dragMove'>): void {
    this.dragMoves.run(() => this.send('dragMove', input));
  }

  close(): void {
    clearTimeout(this.typingPause);
    clearInterval(this.editingRepeat);
    this.cursorMoves.close();
    this.dragMoves.close();
    this.typing = null;
  }
}

function isSamePlace(a: TypingPlace, b: TypingPlace): boolean {
  return a.projectId === b.projectId && a.conversationId === b.conversationId && a.taskId === b.taskId;
}
