import { documentPaths } from '@/components/workspace/document-paths';

interface DocumentPreloadProps {
  slug: string;
  documentId: string;
  sha256: string;
}

/** Has the browser fetch the document while it still reads the page and its code; the options must be those of `fetch`. */
export function DocumentPreload({ slug, documentId, sha256 }: DocumentPreloadProps) {
  return Object.values(documentPaths(slug, documentId, sha256)).map((path) => (
    <link key={path} rel="preload" as="fetch" href={`/api/v1${path}`} crossOrigin="anonymous" />
  ));
}
