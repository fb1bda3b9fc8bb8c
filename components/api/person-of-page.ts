export const PERSON_META = 'sinossi-person';

/** Whose page this is. By the time it is used, somebody else may have signed in in the same browser. */
export function personOfPage(): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="${PERSON_META}"]`)?.content ?? null;
}
