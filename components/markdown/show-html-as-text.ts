type MarkdownNode = { type: string; children?: MarkdownNode[] };

/** A remark plugin: HTML is shown as it was typed, where the sanitizer would make it vanish. */
export function showHtmlAsText() {
  return (tree: MarkdownNode) => showWithin(tree);
}

function showWithin(node: MarkdownNode): void {
  if (node.type === 'html') node.type = 'text';
  node.children?.forEach(showWithin);
}
