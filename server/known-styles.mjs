/**
 * The style elements that libraries add to a page by script, by what is in them: nothing else of the kind is applied. A browser test
 * fails when a newer version writes another, and the browser's message then names its hash.
 */
export const KNOWN_STYLES = [
  // sonner: messages that pass; its element is empty for a moment
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  'sha256-StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=',
  // Tiptap: the writing surface
  'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA=',
  // react-aria: touch on what can be pressed, and the page behind a dialog on a telephone
  'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
];
