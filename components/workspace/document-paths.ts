/** Where the API has what the workspace opens, below `/api/v1`. */
export function documentPaths(slug: string, documentId: string, sha256: string) {
  const study = `/studies/${slug}`;
  const document = `${study}/documents/${documentId}`;
  return {
    document,
    text: `${document}/text/${sha256}`,
    marks: `${document}/marks`,
    reading: `${document}/reading-position`,
    themes: `${study}/themes`,
    pinned: `${study}/pinned-themes`,
    cases: `${study}/cases`,
  };
}
