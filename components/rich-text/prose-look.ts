const PROSE = [
  'font-serif text-[1.0625rem] leading-[1.6]',
  '[&_p]:my-2.5 [&_blockquote]:my-3 [&_blockquote]:border-l-2 [&_blockquote]:border-line [&_blockquote]:pl-4 [&_blockquote]:text-ink-2',
  '[&_ul]:my-2.5 [&_ul]:list-disc [&_ul]:pl-6 [&_ol]:my-2.5 [&_ol]:list-decimal [&_ol]:pl-6 [&_li_p]:my-1',
].join(' ');

/** A text that is read: its headings stand below the summary's title, which is an h2. */
export const READING_LOOK = `${PROSE} [&_h3]:mt-6 [&_h3]:mb-1 [&_h3]:text-[1.1875rem] [&_h3]:font-semibold [&_h4]:mt-4 [&_h4]:mb-1 [&_h4]:font-semibold`;

/** A text that is written: the editor makes an h2 of a heading of level 2. */
export const WRITING_LOOK = `${PROSE} [&_h2]:mt-6 [&_h2]:mb-1 [&_h2]:text-[1.1875rem] [&_h2]:font-semibold [&_h3]:mt-4 [&_h3]:mb-1 [&_h3]:font-semibold`;
