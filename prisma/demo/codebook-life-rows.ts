import { v7 as newId } from 'uuid';
import { codebook } from './codebook';
import { examples, frozenVersion } from './codebook-life';
import type { codedRows } from './coding-rows';
import { documentIds, themeIds, themeRows, type PersonIds } from './material-rows';

type Coded = Pick<ReturnType<typeof codedRows>, 'excerpts' | 'codings'>;
type ThemeRow = ReturnType<typeof themeRows>[number];

const keyOf = new Map(codebook.map(({ key }) => [themeIds(key), key]));
const formerOf = (id: string) => frozenVersion.former[keyOf.get(id) ?? ''];

/** The first entry of each theme's history is how it stood when it was made; those that read otherwise then have a second. */
export function themeRevisionRows(themes: readonly ThemeRow[], { coordinator, researcher }: PersonIds) {
  return themes.flatMap(({ id, position: _, revision, ...theme }) => {
    const entry = { ...theme, themeId: id };
    const first = {
      ...entry,
      ...formerOf(id),
      id: newId(),
      revision: 1,
      changedById: researcher,
    };
    return revision === 1 ? [first] : [first, { ...entry, id: newId(), revision, changedById: coordinator }];
  });
}

export function frozenRows(themes: readonly ThemeRow[], { codings }: Coded, { coordinator }: PersonIds) {
  const [{ studyId }] = themes as [ThemeRow];
  const version = {
    id: newId(),
    studyId,
    number: 1,
    name: frozenVersion.name,
    note: frozenVersion.note,
    frozenById: coordinator,
  };
  const there = themes.filter(({ id }) => !frozenVersion.later.includes(keyOf.get(id) ?? ''));
  const frozenThemes = there.map(({ revision: _, ...theme }) => ({
    ...theme,
    ...formerOf(theme.id),
    id: newId(),
    themeId: theme.id,
    codebookVersionId: version.id,
    // half of what is coded by now
    excerpts: Math.floor(codings.filter(({ themeId }) => themeId === theme.id).length / 2),
  }));
  return { version, frozenThemes };
}

export function exampleRows(studyId: string, { excerpts, codings }: Coded) {
  return examples.map(({ theme, document }, index) => {
    const themeId = themeIds(theme);
    const excerpt = excerpts.find(
      ({ id, documentId }) =>
        documentId === documentIds(document) &&
        codings.some((coding) => coding.excerptId === id && coding.themeId === themeId),
    );
    if (!excerpt) throw new Error(`The demo has no excerpt of ${document} with ${theme}.`);
    const position = examples.slice(0, index).filter((other) => other.theme === theme).length;
    return { studyId, themeId, excerptId: excerpt.id, position };
  });
}
