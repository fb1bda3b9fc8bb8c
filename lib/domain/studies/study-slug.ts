/** A title as a word for the address: `Enti e ambiti: 2023` → `enti-e-ambiti-2023`. Never empty. */
export function studySlug(title: string): string {
  const slug = title
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/\p{Mark}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 56)
    .replaceAll(/^-+|-+$/g, '');
  return slug || 'studio';
}
