/**
 * Whether Escape belongs to what it was pressed in rather than to the layer around that: text that is being edited
 * gives up its change before its layer closes. Such elements wear `data-owns-escape`.
 */
export function ownsEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-owns-escape]') !== null;
}
