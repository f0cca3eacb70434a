/** The look of written text: the house's type, with room between its parts. */
export const markdownStyle = [
  'min-w-0 text-body text-ink [overflow-wrap:anywhere] [&>*+*]:mt-8 [&>*:first-child]:mt-0',
  // People press Enter for a new line and expect to see one.
  '[&_p]:whitespace-pre-line',
  '[&_:is(h4,h5,h6)]:mt-16 [&_:is(h4,h5,h6)]:font-semibold [&_h4]:text-title',
  '[&_:is(ul,ol)]:pl-20 [&_ul]:list-disc [&_ol]:list-decimal [&_li+li]:mt-4 [&_li>:is(ul,ol)]:mt-4',
  '[&_.contains-task-list]:list-none [&_.contains-task-list]:pl-4',
  '[&_blockquote]:border-line-strong [&_blockquote]:border-l-2 [&_blockquote]:pl-12 [&_blockquote]:text-ink-2',
  '[&_code]:rounded-mark [&_code]:bg-fill [&_code]:px-4 [&_code]:font-mono [&_code]:text-meta',
  '[&_pre]:overflow-x-auto [&_pre]:rounded-control [&_pre]:bg-fill [&_pre]:px-12 [&_pre]:py-8 [&_pre_code]:bg-transparent [&_pre_code]:p-0',
  '[&_hr]:my-16 [&_hr]:border-line',
  '[&_table]:block [&_table]:max-w-full [&_table]:overflow-x-auto [&_:is(th,td)]:border [&_:is(th,td)]:border-line [&_:is(th,td)]:px-8 [&_:is(th,td)]:py-4 [&_th]:text-left [&_th]:font-medium',
].join(' ');
