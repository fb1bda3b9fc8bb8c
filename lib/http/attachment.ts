/** A file to save, never to show: whatever is in it, the browser does not open it in the application's origin. */
export function attachment(bytes: Uint8Array<ArrayBuffer>, fileName: string): Response {
  return new Response(bytes, {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': contentDisposition(fileName),
      'content-length': `${bytes.length}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store, no-transform',
    },
  });
}

/** The name in full by RFC 8187, and in ASCII for what does not read that. */
export function contentDisposition(fileName: string): string {
  const name = fileName.replace(/[\p{Cc}\p{Cs}/\\]/gu, '_') || 'file';
  const ascii = name.replace(/[^\x20-\x7e]|["%]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
