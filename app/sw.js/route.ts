import { env } from '@/lib/env';
import { isLocale } from '@/lib/i18n/locale';
import { messagesOf } from '@/lib/i18n/messages';
import { KEPT_DATABASE, KEPT_STORES } from '@/lib/offline/kept-names';
import { offlinePage } from '@/lib/offline/offline-page';
import { WORKER_THAT_LEAVES, workerSource } from '@/lib/offline/worker-source';

/** The service worker in the reader's language, which its address names. */
export function GET(request: Request): Response {
  const asked = new URL(request.url).searchParams.get('lang');
  const language = isLocale(asked) ? asked : 'it';
  const kept = { database: KEPT_DATABASE, stores: KEPT_STORES };
  const page = offlinePage(language, messagesOf(language).kept.offline, kept);
  const source = env().OFFLINE_PAGE === 'on' ? workerSource(page) : WORKER_THAT_LEAVES;
  return new Response(source, {
    headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
  });
}
