import { markdownStyle } from './markdown-style';

/** Text without a reader of Markdown. */
export function AsTyped({ text }: { text: string }) {
  return (
    <div className={markdownStyle}>
      <p>{text}</p>
    </div>
  );
}
