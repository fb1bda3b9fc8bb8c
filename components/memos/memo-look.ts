/** A memo, read or written. */
export const MEMO_LOOK = [
  'leading-normal wrap-anywhere [&_p]:my-1.5 [&_p:first-child]:mt-0 [&_p:last-child]:mb-0',
  '[&_blockquote]:my-2 [&_blockquote]:border-l-2 [&_blockquote]:border-line [&_blockquote]:pl-3 [&_blockquote]:text-ink-2',
  '[&_ul]:my-1.5 [&_ul]:list-disc [&_ul]:pl-5 [&_ol]:my-1.5 [&_ol]:list-decimal [&_ol]:pl-5 [&_li_p]:my-0.5',
  '[&_a]:text-accent [&_a]:underline [&_a]:underline-offset-2',
].join(' ');
