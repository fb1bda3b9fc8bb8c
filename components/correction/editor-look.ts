import { EditorView } from '@codemirror/view';

const CONTROL = {
  font: 'inherit',
  fontFamily: 'var(--font-sans)',
  color: 'var(--ink)',
  background: 'var(--surface)',
  backgroundImage: 'none',
  border: '1px solid var(--edge)',
  borderRadius: '6px',
  minHeight: '2rem',
  padding: '2px 10px',
  margin: '0',
};

/** The transcript as one reads it, and the search above it as the other fields of the application. */
export const editorLook = EditorView.theme({
  '&': { height: '100%', background: 'var(--surface)', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '&.cm-focused > .cm-scroller': { boxShadow: 'inset 0 2px 0 var(--accent)' },
  '.cm-scroller': {
    fontFamily: "'Source Serif 4 Variable', Georgia, serif",
    fontSize: '1.03rem',
    lineHeight: '1.62',
    overscrollBehavior: 'contain',
  },
  '.cm-content': {
    maxWidth: 'calc(66ch + 2.5rem)',
    margin: '0 auto',
    padding: '1.25rem 1.25rem 40vh',
    caretColor: 'var(--ink)',
  },
  '.cm-line': { padding: '0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)', borderLeftWidth: '2px' },
  '& .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    background: 'color-mix(in oklab, var(--accent) 30%, transparent)',
  },
  '.cm-excerpt': {
    background: 'var(--accent-soft)',
    textDecoration: 'underline dotted var(--edge)',
    textUnderlineOffset: '4px',
  },
  '.cm-excerpt-changed': {
    background: 'transparent',
    textDecoration: 'underline wavy var(--warn)',
  },
  '.cm-searchMatch': { background: 'transparent', outline: '1.5px solid var(--edge)', borderRadius: '2px' },
  '.cm-searchMatch-selected': { outline: '2.5px solid var(--accent)' },
  '.cm-panels': {
    background: 'var(--paper)',
    color: 'var(--ink)',
    fontFamily: 'var(--font-sans)',
    zIndex: '10',
  },
  '.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  // find, and below it replace; several cursors and patterns are for programmers
  '.cm-panel.cm-search': {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 18rem) repeat(4, max-content)',
    alignItems: 'center',
    gap: '8px',
    padding: '10px 3rem 10px 1.25rem',
    fontSize: '0.8125rem',
  },
  '.cm-panel.cm-search br, .cm-panel.cm-search [name=select], .cm-panel.cm-search label:has([name=re])': {
    display: 'none',
  },
  '.cm-panel.cm-search [name=replace].cm-textfield': { gridColumn: '1' },
  '.cm-panel.cm-search button[name=replaceAll]': { gridColumn: '3 / span 2', justifySelf: 'start' },
  '.cm-panel.cm-search .cm-textfield': { ...CONTROL, width: '100%', fontSize: '0.875rem' },
  '.cm-panel.cm-search .cm-button': { ...CONTROL, borderColor: 'var(--line)', fontWeight: '500' },
  '.cm-panel.cm-search .cm-button:hover': { background: 'var(--sunken)' },
  '.cm-panel.cm-search label': {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '5px',
    fontSize: 'inherit',
  },
  '.cm-panel.cm-search input[type=checkbox]': {
    margin: '0',
    accentColor: 'var(--accent)',
    width: '16px',
    height: '16px',
  },
  '.cm-panel.cm-search [name=close]': {
    top: '12px',
    right: '14px',
    width: '28px',
    height: '28px',
    fontSize: '1.1rem',
    color: 'var(--ink-2)',
    borderRadius: '4px',
  },
  '.cm-panel.cm-search [name=close]:hover': { background: 'var(--sunken)' },
});
