/** The link of a card, which is what takes the focus; null while the card is not drawn. */
export function cardLink(taskId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`li[data-task-id="${taskId}"] a`);
}

export function focusCard(taskId: string): void {
  cardLink(taskId)?.focus();
}
