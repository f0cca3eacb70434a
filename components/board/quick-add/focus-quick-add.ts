/** Goes to the field for new tasks of the first column. */
export function focusQuickAdd(): void {
  document.querySelector<HTMLElement>('[data-quick-add="end"]')?.focus();
}
