/** What the page that stands in for an unreachable server says. */
export interface OfflineWords {
  title: string;
  text: string;
  waiting: string;
  retry: string;
}

export const NONCE = '__NONCE__';

/** Runs in the page, taken there as text: it may use nothing from outside of itself. */
function comeBack(database: string, stores: string[]): void {
  const LOOK_MS = 3_000;
  const dark = /(?:^|; )color-scheme=(light|dark)/.exec(document.cookie)?.[1];
  if (dark) document.documentElement.style.colorScheme = dark;

  const look = () => {
    fetch('/readyz', { cache: 'no-store' }).then(
      ({ ok }) => {
        if (ok) location.reload();
      },
      () => undefined,
    );
  };
  setInterval(look, LOOK_MS);
  addEventListener('online', look);
  document.getElementById('retry')?.addEventListener('click', () => location.reload());

  const request = indexedDB.open(database);
  // nothing was ever kept, and nothing is made now
  request.onupgradeneeded = () => request.transaction?.abort();
  request.onsuccess = () => {
    const transaction = request.result.transaction(stores);
    const counts = stores.map((store) => transaction.objectStore(store).count());
    transaction.oncomplete = () => {
      const sum = counts.reduce((all, { result }) => all + result, 0);
      const line = document.getElementById('waiting');
      if (line && sum > 0) {
        line.hidden = false;
        line.textContent += ` ${sum}`;
      }
      request.result.close();
    };
  };
}

const STYLE = `
  :root { color-scheme: light dark }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: Canvas; color: CanvasText;
    font: 16px/1.5 system-ui, sans-serif }
  main { max-width: 32rem; padding: 1.5rem }
  h1 { font-size: 1.3rem; margin: 0 0 .5rem }
  #waiting { font-weight: 600 }
  button { font: inherit; padding: .35rem .9rem; cursor: pointer }`;

/** A whole page without anything of a study in it. The nonce is put in each time it is shown. */
export function offlinePage(
  language: string,
  words: OfflineWords,
  kept: { database: string; stores: readonly string[] },
): string {
  const script = `(${comeBack.toString()})(${JSON.stringify(kept.database)}, ${JSON.stringify(kept.stores)})`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sinossi</title>
<style nonce="${NONCE}">${STYLE}</style>
</head>
<body>
<main>
<h1>${words.title}</h1>
<p>${words.text}</p>
<p id="waiting" role="status" hidden>${words.waiting}</p>
<button id="retry" type="button">${words.retry}</button>
</main>
<script nonce="${NONCE}">${script}</script>
</body>
</html>`;
}
