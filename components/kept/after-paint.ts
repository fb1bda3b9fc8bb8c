let leaving = false;

if (typeof window !== 'undefined') {
  addEventListener('pagehide', () => (leaving = true), { capture: true });
  addEventListener('pageshow', () => (leaving = false), { capture: true });
}

/** What was done is first shown. A page on its way out shows nothing more, and has no time left. */
export function afterPaint(): Promise<void> {
  if (leaving || document.visibilityState === 'hidden') return Promise.resolve();
  return new Promise((resolve) => setTimeout(resolve));
}
