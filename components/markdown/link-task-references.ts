type MarkdownNode = { type: string; value?: string; url?: string; children?: MarkdownNode[] };

const reference = /(?<![\w/#&])#([A-Z][A-Z0-9]{1,5}-[1-9]\d{0,8})(?!\w)/g;

/** A remark plugin: `#WEB-12` in running text becomes a link to `task:WEB-12`. Code and links stay as they are. */
export function linkTaskReferences() {
  return (tree: MarkdownNode) => linkWithin(tree);
}

function linkWithin(node: MarkdownNode): void {
  if (!node.children || node.type === 'link') return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return splitText(child.value ?? '');
    linkWithin(child);
    return [child];
  });
}

function splitText(text: string): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let end = 0;
  for (const match of text.matchAll(reference)) {
    if (match.index > end) nodes.push({ type: 'text', value: text.slice(end, match.index) });
    nodes.push({ type: 'link', url: `task:${match[1]}`, children: [{ type: 'text', value: match[0] }] });
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push({ type: 'text', value: text.slice(end) });
  return nodes;
}
