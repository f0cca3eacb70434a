'use client';

import { Square, SquareCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import ReactMarkdown, { type Components, defaultUrlTransform } from 'react-markdown';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkGfm from 'remark-gfm';
import { linkTaskReferences } from './link-task-references';
import { markdownStyle } from './markdown-style';
import { MentionChip } from './mention-chip';
import { showHtmlAsText } from './show-html-as-text';
import { TaskChip } from './task-chip';

/** Our own two kinds of link; whatever else is not on the list of the sanitizer is taken out. */
const ownProtocol = /^(user|task):/;

const schema = {
  ...defaultSchema,
  protocols: {
    ...defaultSchema.protocols,
    href: [...(defaultSchema.protocols?.href ?? []), 'user', 'task'],
  },
};

const components: Components = {
  a: ({ href = '', children }) => {
    if (href.startsWith('user:')) return <MentionChip userId={href.slice(5)}>{children}</MentionChip>;
    if (href.startsWith('task:')) return <TaskChip taskKey={href.slice(5)}>{children}</TaskChip>;
    return <OutsideLink href={href}>{children}</OutsideLink>;
  },
  // An image is fetched from wherever its author says, and tells that place who reads: it is a link until one asks.
  img: ({ src, alt }) => (
    <OutsideLink href={typeof src === 'string' ? src : ''}>{alt || 'Image'}</OutsideLink>
  ),
  // The page has its own headings above these.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  input: ({ checked }) => (
    <span
      role="img"
      aria-label={checked ? 'Done:' : 'To do:'}
      className="mr-6 inline-block align-text-bottom text-ink-2"
    >
      {checked ? <SquareCheck /> : <Square />}
    </span>
  ),
};

/** Markdown as a tree of elements. HTML in it stays text, and nothing in it runs. */
export function MarkdownView({ text }: { text: string }) {
  return (
    <div className={markdownStyle}>
      <ReactMarkdown
        remarkPlugins={[remarkGfm, showHtmlAsText, linkTaskReferences]}
        rehypePlugins={[[rehypeSanitize, schema]]}
        urlTransform={(url) => (ownProtocol.test(url) ? url : defaultUrlTransform(url))}
        components={components}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

function OutsideLink({ href, children }: { href: string; children: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="text-accent underline underline-offset-2"
    >
      {children}
    </a>
  );
}
