/**
 * Makes everything outside the element inert, as a full-screen panel needs it, and gives back how to undo that.
 * Live regions stay, or nothing would be announced meanwhile.
 */
export function inertOutside(element: HTMLElement): () => void {
  const outside: HTMLElement[] = [];
  for (
    let inside = element;
    inside.parentElement && inside !== document.body;
    inside = inside.parentElement
  ) {
    for (const sibling of inside.parentElement.children) {
      if (sibling === inside || !(sibling instanceof HTMLElement) || sibling.inert || sibling.ariaLive)
        continue;
      outside.push(sibling);
    }
  }
  for (const sibling of outside) sibling.inert = true;
  return () => {
    for (const sibling of outside) sibling.inert = false;
  };
}
