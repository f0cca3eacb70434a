/** The row of a group, which is what the keys act on. */
export function groupLink(groupId: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`a[data-group-id="${CSS.escape(groupId)}"]`);
}

export function focusGroup(groupId: string): void {
  groupLink(groupId)?.focus();
}
