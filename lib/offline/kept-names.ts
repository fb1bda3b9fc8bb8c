/** What the browser keeps of a person's unsent work, known to the pages and to the one that stands in for them. */
export const KEPT_DATABASE = 'sinossi-kept';
export const KEPT_STORES = ['writes', 'refusals', 'texts'] as const;
