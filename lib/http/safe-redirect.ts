/** Only paths of this site; `//host` and `/\host` are other sites to a browser. */
export function safeRedirect(url: string, baseUrl: string): string {
  if (url.startsWith('/') && !/^\/[\\/]/.test(url)) return `${baseUrl}${url}`;
  return URL.canParse(url) && new URL(url).origin === new URL(baseUrl).origin ? url : baseUrl;
}
