import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Execute } from '@/client/react/use-execute';
import type { Submit } from '@/client/react/use-submit';
import type { ToastInput } from '@/components/ui/toast-queue';
import type { CommandName, CommandRequest } from '@/contract/commands';
import type { ProjectState } from '@/contract/project-state';
import type { Task } from '@/contract/tasks';
import type { Lane } from './arrange-tasks';
import { type BoardDialog, type BoardState, type Carried, initialBoardState } from './board-state';
import { type Place, placeAfterStep, placeInput, placeOf, type Step, withPlaced } from './moves';
import { placeText } from './place-text';

type Surroundings = {
  projectId: string;
  view: () => ProjectState | null;
  execute: Execute;
  submit: Submit;
  archiveTask: (task: Task) => void;
  /** Says something to screen readers. */
  announce: (text: string) => void;
  showToast: (toast: ToastInput) => unknown;
};

/**
 * What people do at a board, whichever way they do it: pointer, keys and menus all end here. Places refer to the
 * columns as they are drawn, that is filtered, since that is what people point at.
 */
export class BoardActions {
  readonly store: StoreApi<BoardState> = createStore<BoardState>(() => initialBoardState);
  private arranged: readonly Lane[] = [];

  constructor(private readonly around: Surroundings) {}

  get projectId(): string {
    return this.around.projectId;
  }

  /** The columns with a card that is carried by keys where it stands for now. */
  get lanes(): readonly Lane[] {
    const { carried } = this.store.getState();
    return carried?.by === 'keys' ? this.lanesWith(carried) : this.arranged;
  }

  /** Takes the columns as they are drawn from now on. A carried card that is not in them any more is let go. */
  setArranged(lanes: readonly Lane[]): void {
    this.arranged = lanes;
    const { carried, currentTaskId } = this.store.getState();
    if (currentTaskId === null || !this.isShown(currentTaskId)) {
      this.store.setState({ currentTaskId: lanes.find(({ taskIds }) => taskIds[0])?.taskIds[0] ?? null });
    }
    if (!carried || this.isShown(carried.taskId)) return;
    this.store.setState({ carried: null });
    const isArchived = !this.around.view()?.tasks.has(carried.taskId);
    const reason = isArchived ? 'was archived while you moved it' : 'does not match the filter any more';
    this.around.showToast({ message: `“${carried.title}” ${reason}.` });
  }

  /** Whether the filter lets a task be seen. */
  isShown(taskId: string): boolean {
    return placeOf(this.arranged, taskId) !== undefined;
  }

  setCurrent(taskId: string): void {
    if (this.store.getState().currentTaskId !== taskId) this.store.setState({ currentTaskId: taskId });
  }

  /** Shows or, without a person, stops to show that somebody else has just changed a card. */
  ring(taskId: string, person: { id: string; name: string } | null): void {
    const touched = new Map(this.store.getState().touched);
    if (person) touched.set(taskId, person);
    else touched.delete(taskId);
    this.store.setState({ touched });
  }

  openDialog(dialog: BoardDialog): void {
    this.store.setState({ dialog });
  }

  closeDialog(): void {
    this.store.setState({ dialog: null });
  }

  /** Plays what happened after an event; from the beginning unless told otherwise. */
  openReplay(since = 0): void {
    this.putBack();
    this.store.setState({ replay: { since } });
  }

  closeReplay(): void {
    this.store.setState({ replay: null });
  }

  openCardMenu(taskId: string, point: { x: number; y: number }): void {
    this.store.setState({ cardMenu: { taskId, ...point, isOpen: true } });
  }

  closeCardMenu(): void {
    const { cardMenu } = this.store.getState();
    this.store.setState({ cardMenu: cardMenu && { ...cardMenu, isOpen: false } });
  }

  isCarrying(by: Carried['by']): boolean {
    return this.store.getState().carried?.by === by;
  }

  /** Takes a card up. */
  carry(taskId: string, by: Carried['by']): void {
    const title = this.titleOf(taskId);
    const place = placeOf(this.arranged, taskId);
    if (title === undefined || !place) return;
    this.store.setState({ carried: { taskId, title, by, place }, currentTaskId: taskId });
    if (by === 'keys') {
      this.around.announce(
        `Lifted ${title}: ${this.placeText(taskId)}. The arrow keys move it, Space drops it, Escape puts it back.`,
      );
    }
  }

  carryTo(place: Place | null): void {
    const { carried } = this.store.getState();
    if (!carried || isSamePlace(carried.place, place)) return;
    this.store.setState({ carried: { ...carried, place } });
  }

  /** Lets the carried card go where it is; over no column it stays where it was. */
  drop(): void {
    const { carried } = this.store.getState();
    if (!carried) return;
    this.store.setState({ carried: null });
    if (carried.place) this.move(carried.taskId, carried.place);
  }

  putBack(): void {
    const { carried } = this.store.getState();
    if (!carried) return;
    this.store.setState({ carried: null });
    this.around.announce(`Put ${carried.title} back: ${this.placeText(carried.taskId)}`);
  }

  /** One step with the keys: a carried card goes along and is not sent anywhere yet, any other is moved. */
  step(taskId: string, step: Step): void {
    const place = placeAfterStep(this.lanes, taskId, step);
    if (!place) return;
    if (this.store.getState().carried?.taskId !== taskId) return this.move(taskId, place);
    this.carryTo(place);
    this.around.announce(this.placeText(taskId));
  }

  move(taskId: string, place: Place): void {
    const title = this.titleOf(taskId);
    if (title === undefined) return;
    const after = withPlaced(this.arranged, taskId, place);
    if (isSamePlace(placeOf(this.arranged, taskId) ?? null, place)) {
      this.around.announce(`${title} stays in ${this.placeText(taskId, after)}`);
      return;
    }
    this.around.execute('updateTask', { taskId, ...placeInput(this.arranged, taskId, place) });
    this.around.announce(`Moved ${title} to ${this.placeText(taskId, after)}`);
  }

  /** Adds a task to a column: below another task of it, on top, or at the end. The task is there at once, under the returned id. */
  addTask(title: string, columnId: string, place: { belowId: string } | 'top' | 'end'): string {
    const { projectId, execute, announce } = this.around;
    const { mutationId } = execute('createTask', {
      projectId,
      title,
      columnId,
      ...this.newTaskPlace(columnId, place),
    });
    this.setCurrent(mutationId);
    announce(`Added ${title}`);
    return mutationId;
  }

  /** Makes a change that has no card on which a refusal could be said. */
  change<Name extends CommandName>(name: Name, input: CommandRequest<Name>): void {
    void this.around.submit(name, input).then((settlement) => {
      if (settlement.ok) return;
      this.around.showToast({
        tone: 'danger',
        message: `Not saved: ${settlement.error.message}`,
        action: { label: 'Retry', onAction: () => this.change(name, input) },
      });
    });
  }

  archive(taskId: string): void {
    const task = this.around.view()?.tasks.get(taskId);
    if (task) this.around.archiveTask(task);
  }

  private lanesWith({ taskId, place }: Carried): readonly Lane[] {
    return place ? withPlaced(this.arranged, taskId, place) : this.arranged;
  }

  private newTaskPlace(columnId: string, place: { belowId: string } | 'top' | 'end') {
    if (place === 'end') return {};
    // The task above may have gone elsewhere meanwhile.
    const isAboveThere =
      place !== 'top' && this.around.view()?.tasks.get(place.belowId)?.columnId === columnId;
    if (isAboveThere) return { afterId: place.belowId };
    const first = this.arranged.find((lane) => lane.columnId === columnId)?.taskIds[0];
    return first === undefined ? {} : { beforeId: first };
  }

  private titleOf(taskId: string): string | undefined {
    return this.around.view()?.tasks.get(taskId)?.title;
  }

  private placeText(taskId: string, lanes = this.lanes): string {
    const columns = this.around.view()?.columns;
    return columns ? placeText(columns, lanes, taskId) : '';
  }
}

function isSamePlace(a: Place | null, b: Place | null): boolean {
  return a === b || (a !== null && b !== null && a.columnId === b.columnId && a.index === b.index);
}
