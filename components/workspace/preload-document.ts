import { preload } from 'react-dom';
import { documentPaths } from '@/components/workspace/document-paths';

/** Has the browser fetch the document while it still reads the page and its code. The options must be those of `fetch`. */
export function preloadDocument(slug: string, documentId: string, sha256: string): void {
  for (const path of Object.values(documentPaths(slug, documentId, sha256)))
    preload(`/api/v1${path}`, { as: 'fetch', crossOrigin: 'anonymous' });
}
